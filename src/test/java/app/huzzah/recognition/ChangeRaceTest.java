package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News of one message at the same moment: the newest holds, whoever comes first. */
class ChangeRaceTest {
  private static final int ROUNDS = 30;

  private TestWorkspace team;
  private MemberId mia;
  private MemberId ben;
  private MemberId zoe;
  private ChannelId wins;

  @BeforeEach
  void open() {
    team = TestWorkspace.in("Europe/Berlin");
    mia = team.person("Mia");
    ben = team.person("Ben");
    zoe = team.person("Zoe");
    wins = team.publicChannel("wins");
  }

  @AfterEach
  void close() {
    try (TestWorkspace ending = team) {
      assertThat(Verification.differences(ending.database())).isEmpty();
    }
  }

  private Occasion at(int message, int version) {
    return Occasion.message(
        new Source(wins, message + ".000100"),
        0,
        message + ".0002" + String.format("%02d", version));
  }

  private Gift said(int message, int version, MemberId... to) {
    return team.from(mia)
        .to(to)
        .in(wins)
        .by(Origin.MESSAGE)
        .because("version " + version)
        .on(at(message, version))
        .gift();
  }

  @Test
  void theNewestOfManyEditsHolds() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      int message = round;
      Together.doAll(
          6,
          version ->
              version == 0
                  ? team.recognitions().give(said(message, 0, ben))
                  : team.recognitions()
                      .change(
                          team.id(),
                          at(message, version),
                          version == 3
                              ? Optional.empty()
                              : Optional.of(said(message, version, ben, zoe))));
      List<Recognition> standing = team.standing(Side.GIVEN, mia);
      assertThat(standing)
          .hasSize(round)
          .first()
          .satisfies(latest -> {
            assertThat(latest.message()).isEqualTo("version 5");
            assertThat(latest.recipients()).containsExactlyInAnyOrder(ben, zoe);
          });
    }
    assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(ROUNDS);
    assertThat(team.recognitions().balance(team.id(), zoe)).isEqualTo(ROUNDS);
    assertThat(team.recognitions().allowance(team.id(), mia).spent()).isEqualTo(2 * ROUNDS);
  }

  @Test
  void givenTakenBackAndGivenAgainAtTheSameMomentCountsOnce() throws Exception {
    for (int round = 1; round <= 3 * ROUNDS; round++) {
      int message = round;
      Together.doAll(
          6,
          who ->
              who % 3 == 1
                  ? team.recognitions().change(team.id(), at(message, 1), Optional.empty())
                  : team.recognitions().give(said(message, who % 3, ben)));
      assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(round);
    }
  }

  @Test
  void whatEndsWhileItBeginsLeavesNothing() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      int message = round;
      Together.doAll(
          4,
          who ->
              who % 2 == 0
                  ? team.recognitions().give(said(message, 0, ben))
                  : team.recognitions().change(team.id(), at(message, 9), Optional.empty()));
    }
    assertThat(team.recognitions().balance(team.id(), ben)).isZero();
    assertThat(team.recognitions().allowance(team.id(), mia).spent()).isZero();
  }

  @Test
  void wordsThatTakeBackTheLatestDoSoOnceHoweverOftenTheyCome() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      team.from(mia).to(ben).give();
      team.from(mia).to(ben).give();
      Occasion asked = at(round, 0);
      Together.doAll(
          4, who -> team.corrections().takeBackLatest(team.id(), mia, asked).isPresent());
      assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(round);
    }
  }
}
