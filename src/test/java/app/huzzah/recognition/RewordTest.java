package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RewordTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");

  @AfterEach
  void totalsAreRight() {
    assertThat(Verification.differences(team.database())).isEmpty();
    team.close();
  }

  @Test
  void wordsAndValuesChangeAndNothingElse() {
    Recognition given = team.from(mia).to(ben).big().values("growth").give();
    team.join(zoe, given);

    RewordOutcome outcome = reword(given, mia, "other words", "teamwork", "no-such-value");

    Recognition now = team.recognitions().find(team.id(), given.id()).orElseThrow();
    assertThat(outcome).isEqualTo(new RewordOutcome.Reworded(now));
    assertThat(now.message()).isEqualTo("other words");
    assertThat(now.values()).containsExactly("teamwork");
    assertThat(now.recipients()).isEqualTo(given.recipients());
    assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(6);
    assertThat(team.boosts().boosters(now)).containsExactly(zoe);
  }

  @Test
  void theSameWordsAreNoChange() {
    Recognition given = team.from(mia).to(ben).values("growth").give();

    assertThat(reword(given, mia, given.message(), "growth"))
        .isEqualTo(new RewordOutcome.Reworded(given));
  }

  @Test
  void onlyTheGiverWordsIt() {
    Recognition given = team.from(mia).to(ben).give();

    assertRefused(given, ben, new RewordOutcome.NotYours());
    assertRefused(given, zoe, new RewordOutcome.NotYours());
  }

  @Test
  void theDayAfterTheNextIsTooLate() {
    team.at("2026-11-25T10:00");
    Recognition given = team.from(mia).to(ben).give();
    team.at("2026-11-26T23:59");
    assertThat(team.corrections().whyNotReworded(given, mia)).isEmpty();
    team.at("2026-11-27T00:00");

    assertRefused(given, mia, new RewordOutcome.TooLate(Instant.parse("2026-11-26T23:00:00Z")));
  }

  @Test
  void whatFollowsAMessageIsChangedThere() {
    Recognition given = team.from(mia).to(ben).by(Origin.MESSAGE).give();

    assertRefused(given, mia, new RewordOutcome.EditTheMessage());
  }

  @Test
  void whatWasTakenBackStaysAsItWas() {
    Recognition given = team.from(mia).to(ben).give();
    team.takeBack(given);

    assertThat(reword(given, mia, "other words")).isEqualTo(new RewordOutcome.Gone());
    assertThat(team.recognitions().find(team.id(), given.id()).orElseThrow().message())
        .isEqualTo(given.message());
  }

  @Test
  void wordsHaveToSaySomethingAndToFit() {
    Recognition given = team.from(mia).to(ben).give();

    assertThat(reword(given, mia, " \u2800 ")).isEqualTo(new RewordOutcome.NoReason());
    assertThat(reword(given, mia, "x".repeat(3_001)))
        .isEqualTo(new RewordOutcome.MessageTooLong(3_001));
    assertThat(reword(given, mia, "x".repeat(3_000))).isInstanceOf(RewordOutcome.Reworded.class);
  }

  @Test
  void wordingAndTakingBackAtOnceAreOneAfterTheOther() throws Exception {
    Recognition given = team.from(mia).to(ben).give();

    List<Object> outcomes =
        Together.doAll(
            20,
            i ->
                i == 7
                    ? team.corrections().takeBack(team.id(), given.id(), mia)
                    : reword(given, mia, "wording " + i));

    Recognition now = team.recognitions().find(team.id(), given.id()).orElseThrow();
    assertThat(now.takenBack()).isTrue();
    assertThat(outcomes)
        .allMatch(outcome ->
            outcome instanceof RewordOutcome.Reworded
                || outcome instanceof RewordOutcome.Gone
                || outcome instanceof TakeBackOutcome.TakenBack);
    assertThat(team.recognitions().balance(team.id(), ben)).isZero();
  }

  private void assertRefused(Recognition given, MemberId by, RewordOutcome.Refused refusal) {
    assertThat(team.corrections().whyNotReworded(given, by)).contains(refusal);
    assertThat(reword(given, by, "other words")).isEqualTo(refusal);
    assertThat(team.recognitions().find(team.id(), given.id())).contains(given);
  }

  private RewordOutcome reword(Recognition given, MemberId by, String words, String... values) {
    return team.corrections().reword(team.id(), given.id(), by, words, List.of(values));
  }
}
