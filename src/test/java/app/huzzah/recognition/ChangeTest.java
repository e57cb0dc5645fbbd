package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that gave is edited after others joined in. */
class ChangeTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final ChannelId wins = team.publicChannel("wins");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId tom = team.person("Tom");
  private final MemberId zoe = team.person("Zoe");

  @AfterEach
  void totalsAreRight() {
    assertThat(Verification.differences(team.database())).isEmpty();
    team.close();
  }

  @Test
  void whoIsNoLongerThankedLosesWhatOthersJoinedWith() {
    Recognition given = says(1, ben, tom);
    team.join(zoe, given);

    edits(2, ben);

    assertThat(balances(ben, tom)).containsExactly(2, 0);
    assertThat(spent(zoe)).isEqualTo(1);
    assertThat(spent(mia)).isEqualTo(1);
  }

  @Test
  void nobodyJoinsWhatNobodyGotAndJoiningAgainCounts() {
    Recognition given = says(1, ben);
    team.join(zoe, given);

    edits(2, tom);

    assertThat(team.boosts().boosters(given)).isEmpty();
    assertThat(spent(zoe)).isZero();
    team.join(zoe, given);
    assertThat(balances(ben, tom)).containsExactly(0, 2);
  }

  @Test
  void whoJoinedAndIsThankedNowNoLongerJoins() {
    Recognition given = says(1, ben);
    team.join(zoe, given);

    edits(2, ben, zoe);

    assertThat(team.boosts().boosters(given)).isEmpty();
    assertThat(balances(ben, zoe)).containsExactly(1, 1);
    assertThat(spent(zoe)).isZero();
  }

  @Test
  void whoIsThankedLaterGetsThePointsOfThoseWhoJoinLater() {
    Recognition given = says(1, ben);
    team.join(zoe, given);
    edits(2, ben, tom);
    MemberId ida = team.person("Ida");
    team.join(ida, given);

    assertThat(balances(ben, tom)).containsExactly(3, 2);
    assertThat(spent(zoe)).isEqualTo(1);
    assertThat(spent(ida)).isEqualTo(2);
  }

  @Test
  void whatGrowsKeepsThoseWhoJoined() {
    Recognition given = says(1, ben);
    team.join(zoe, given);

    ChangeOutcome outcome = change(team.from(mia).to(ben).big(), 2);

    assertThat(outcome).isInstanceOf(ChangeOutcome.Changed.class);
    assertThat(balances(ben)).containsExactly(6);
    assertThat(team.boosts().boosters(given)).containsExactly(zoe);
  }

  @Test
  void theEndOfTheMessageIsTheEndOfTheBoosts() {
    Recognition given = says(1, ben, tom);
    team.join(zoe, given);

    assertThat(team.recognitions().change(team.id(), occasion(2), Optional.empty()))
        .isInstanceOf(ChangeOutcome.TakenBack.class);

    assertThat(balances(ben, tom)).containsExactly(0, 0);
    assertThat(spent(zoe)).isZero();
  }

  /** Everybody edits, joins, leaves and takes back the same one at the same moment. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void editsAndBoostsAndTheEndAtOnceKeepTheTotals(long seed) throws Exception {
    Random random = new Random(seed);
    List<MemberId> people = team.people(12);
    Recognition given = says(1, people.get(0), people.get(1));
    List<List<MemberId>> wordings = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<MemberId> order = new ArrayList<>(people);
      Collections.shuffle(order, random);
      wordings.add(order.subList(0, 1 + random.nextInt(5)));
    }

    Together.doAll(
        20,
        i ->
            switch (i % 4) {
              case 0 -> change(team.from(mia).to(wordings.get(i)), 2 + i);
              case 1, 2 -> join(people.get(i % 12), given);
              default -> leave(people.get(i % 12), given);
            });

    Recognition now = team.recognitions().find(team.id(), given.id()).orElseThrow();
    assertThat(team.boosts().boosters(now)).doesNotContainAnyElementsOf(now.recipients());
    assertThat(Verification.differences(team.database())).isEmpty();

    Together.doAll(
        3,
        i ->
            switch (i) {
              case 0 -> change(team.from(mia).to(ben, tom), 100);
              case 1 -> team.corrections().takeBack(team.id(), given.id(), mia);
              default -> join(zoe, given);
            });

    people.forEach(member -> assertThat(balances(member)).containsExactly(0));
    assertThat(balances(ben, tom)).containsExactly(0, 0);
  }

  private Recognition says(int version, MemberId... to) {
    return message(team.from(mia).to(to), version).give();
  }

  private void edits(int version, MemberId... to) {
    assertThat(change(team.from(mia).to(to), version)).isInstanceOf(ChangeOutcome.Changed.class);
  }

  private ChangeOutcome change(GiftFrom gift, int version) {
    return team.recognitions()
        .change(team.id(), occasion(version), Optional.of(message(gift, version).gift()));
  }

  private GiftFrom message(GiftFrom gift, int version) {
    return gift.by(Origin.MESSAGE).in(wins).on(occasion(version));
  }

  private Occasion occasion(int version) {
    return Occasion.message(
        new Source(wins, "1700000000.000100"), 0, "17000000%02d".formatted(version));
  }

  private BoostOutcome join(MemberId booster, Recognition recognition) {
    return team.boosts().join(team.id(), recognition.id(), booster, Optional.empty());
  }

  private BoostOutcome leave(MemberId booster, Recognition recognition) {
    return team.boosts().leave(team.id(), recognition.id(), booster, Optional.empty());
  }

  private List<Integer> balances(MemberId... members) {
    return List.of(members).stream()
        .map(member -> team.recognitions().balance(team.id(), member))
        .toList();
  }

  private int spent(MemberId member) {
    return team.recognitions().allowance(team.id(), member).spent();
  }
}
