package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoveTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");
  private final MemberId ada =
      team.save(
          new Member(
              new MemberId("UADA"),
              "Ada",
              "ada",
              Optional.empty(),
              false,
              false,
              false,
              false,
              true));

  @AfterEach
  void totalsAreRight() {
    assertThat(Verification.differences(team.database())).isEmpty();
    team.close();
  }

  @Test
  void anAdminRemovesAtAnyTimeAndEverythingGoesBack() {
    Recognition given = team.from(mia).to(ben).big().give();
    team.join(zoe, given);
    team.at("2027-03-01T10:00");

    TakeBackOutcome outcome = remove(given, ada);

    assertThat(outcome).isInstanceOf(TakeBackOutcome.TakenBack.class);
    assertThat(team.recognitions().balance(team.id(), ben)).isZero();
    assertThat(team.recognitions().find(team.id(), given.id()).flatMap(Recognition::takeBack))
        .contains(
            new TakeBack(
                team.clock().instant(), ada, TakeBack.Way.REMOVAL, Optional.of("not for work")));
  }

  @Test
  void nobodyElseDoes() {
    Recognition given = team.from(mia).to(ben).give();

    assertThat(remove(given, zoe)).isEqualTo(new TakeBackOutcome.NotAnAdmin());
    assertThat(remove(given, mia)).isEqualTo(new TakeBackOutcome.NotAnAdmin());
    assertThat(remove(given, new MemberId("UNOBODY"))).isEqualTo(new TakeBackOutcome.NotAnAdmin());
    assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(1);
  }

  @Test
  void whoIsNoAdminAnyLongerDoesNot() {
    Recognition given = team.from(mia).to(ben).give();
    assertThat(team.corrections().mayRemove(team.id(), ada)).isTrue();
    team.save(new Member(ada, "Ada", "ada", Optional.empty(), false, false, false, false, false));

    assertThat(remove(given, ada)).isEqualTo(new TakeBackOutcome.NotAnAdmin());
  }

  @Test
  void removedAndTakenBackAtOnceItGoesOnce() throws Exception {
    Recognition given = team.from(mia).to(ben).give();
    team.join(zoe, given);

    List<TakeBackOutcome> outcomes =
        Together.doAll(
            20,
            i ->
                i % 2 == 0
                    ? remove(given, ada)
                    : team.corrections().takeBack(team.id(), given.id(), mia));

    assertThat(outcomes).filteredOn(TakeBackOutcome.TakenBack.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(TakeBackOutcome.AlreadyTakenBack.class::isInstance).hasSize(19);
    assertThat(team.recognitions().balance(team.id(), ben)).isZero();
  }

  @Test
  void whatNeverWasCannotBeRemoved() {
    assertThat(
            team.corrections().remove(team.id(), new RecognitionId(999_999), ada, "not for work"))
        .isEqualTo(new TakeBackOutcome.NothingToTakeBack());
  }

  private TakeBackOutcome remove(Recognition recognition, MemberId by) {
    return team.corrections().remove(team.id(), recognition.id(), by, "not for work");
  }
}
