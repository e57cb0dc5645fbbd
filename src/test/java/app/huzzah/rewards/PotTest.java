package app.huzzah.rewards;

import static app.huzzah.rewards.RewardTeam.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Together;
import app.huzzah.rewards.PotOutcome.BadEnd;
import app.huzzah.rewards.PotOutcome.BadPoints;
import app.huzzah.rewards.PotOutcome.Closed;
import app.huzzah.rewards.PotOutcome.Done;
import app.huzzah.rewards.PotOutcome.ForYourself;
import app.huzzah.rewards.PotOutcome.NobodyToHonour;
import app.huzzah.rewards.PotOutcome.NotEnough;
import app.huzzah.rewards.PotOutcome.NotYours;
import app.huzzah.rewards.PotOutcome.Unavailable;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several give a reward together. */
class PotTest {
  private final RewardTeam team = new RewardTeam();
  private final MemberId zoe = team.team.person("Zoe");
  private final MemberId omar = team.team.person("Omar");
  private final Reward lunch = team.offers(lunch().left(2));

  @BeforeEach
  void miaAndOmarHaveTwentyPoints() {
    team.team.at("2026-11-25T10:00");
    team.earns(team.mia, 20);
    team.earns(omar, 20);
  }

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void whatSeveralPutInIsAskedForOnceItIsThere() {
    Pot pot = starts("4");
    assertThat(team.balance(team.mia)).isEqualTo(16);
    assertThat(pot.missing()).isEqualTo(6);
    assertThat(team.told).contains("invited [" + omar + ", " + team.mia + "]", "pot has 4");

    Done done = (Done) putsIn(omar, pot, "9");

    assertThat(done.put()).isEqualTo(6);
    assertThat(done.pot().state()).isEqualTo(PotState.REACHED);
    assertThat(team.balance(omar)).isEqualTo(14);
    assertThat(team.told).contains("pot REACHED", zoe + " asks for Lunch");
    assertThat(team.left(lunch)).contains(1);
    Redemption redemption = ofZoe();
    assertThat(redemption.pot()).contains(pot.id());
    team.fulfils(team.lea, redemption);
    assertThat(team.balance(zoe)).isZero();
  }

  @Test
  void whatIsNotReachedByItsLastDayGoesBack() {
    Pot pot = starts("4");
    putsIn(omar, pot, "2");
    team.team.at("2026-12-01T23:59");
    team.pots.endOver();
    assertThat(team.balance(team.mia)).isEqualTo(16);

    team.team.at("2026-12-02T00:00");
    team.pots.endOver();

    assertThat(team.balance(team.mia)).isEqualTo(20);
    assertThat(team.balance(omar)).isEqualTo(20);
    assertThat(putsIn(omar, pot, "2")).isInstanceOf(Closed.class);
    team.pots.endOver();
    assertThat(team.told).filteredOn("pot REFUNDED"::equals).hasSize(1);
  }

  @Test
  void whoStartedItCallsItOff() {
    Pot pot = starts("4");
    assertThat(team.pots.callOff(team.team.id(), omar, pot.id())).isEqualTo(new NotYours());
    assertThat(team.pots.callOff(team.team.id(), team.mia, pot.id())).isInstanceOf(Done.class);
    assertThat(team.balance(team.mia)).isEqualTo(20);
    assertThat(team.pots.callOff(team.team.id(), team.mia, pot.id())).isInstanceOf(Closed.class);
  }

  @Test
  void whatIsDeclinedOrCancelledGoesBackToThoseWhoGaveIt() {
    Pot pot = starts("4");
    putsIn(omar, pot, "6");
    team.cancels(zoe, ofZoe());
    assertThat(team.balance(team.mia)).isEqualTo(20);
    assertThat(team.balance(omar)).isEqualTo(20);
    assertThat(team.balance(zoe)).isZero();
    assertThat(team.left(lunch)).contains(2);
  }

  @Test
  void aGroupsRewardIsSeenToByWhoStartedIt() {
    GroupId design = team.team.group("design", zoe, omar);
    PotDraft draft =
        new PotDraft(
            lunch.id(),
            Optional.empty(),
            Optional.of(design),
            List.of(),
            Optional.of(LocalDate.parse("2026-12-01")),
            "10",
            "");
    Done done = (Done) team.pots.start(team.team.id(), team.mia, draft, team.form());
    assertThat(done.pot().state()).isEqualTo(PotState.REACHED);
    assertThat(team.redemptions.of(team.team.id(), team.mia, 1)).hasSize(1);
  }

  @Test
  void whereTheRewardIsGoneByThenEverybodyHasTheirPointsBack() {
    Pot pot = starts("4");
    team.changes(lunch, lunch().retired());
    Done done = (Done) putsIn(omar, pot, "6");
    assertThat(done.pot().state()).isEqualTo(PotState.REFUNDED);
    assertThat(done.balance()).isEqualTo(20);
    assertThat(team.balance(team.mia)).isEqualTo(20);
  }

  @Test
  void forSomebodyWhoHasLeftItTakesNothingMoreAndGoesBack() {
    Pot pot = starts("4");
    team.team.deactivate(zoe);
    assertThat(putsIn(omar, pot, "6")).isInstanceOf(Closed.class);
    team.team.at("2026-12-02T00:00");
    team.pots.endOver();
    assertThat(team.balance(team.mia)).isEqualTo(20);
    assertThat(team.balance(omar)).isEqualTo(20);
  }

  @Test
  void theBudgetHoldsForItToo() {
    team.budgets.decide(team.team.id(), team.lea, "9", Term.MONTH);
    Done done = (Done) putsIn(omar, starts("4"), "6");
    assertThat(done.pot().state()).isEqualTo(PotState.REFUNDED);
  }

  @Test
  void whatCannotBeIsSaid() {
    assertThat(start(Optional.of(zoe), "2026-12-01", "0")).isEqualTo(new BadPoints());
    assertThat(start(Optional.of(zoe), "2026-12-01", "x")).isEqualTo(new BadPoints());
    assertThat(start(Optional.of(zoe), "2026-11-25", "4")).isEqualTo(new BadEnd());
    assertThat(start(Optional.of(zoe), "2027-02-24", "4")).isEqualTo(new BadEnd());
    assertThat(start(Optional.empty(), "2026-12-01", "4")).isEqualTo(new NobodyToHonour());
    assertThat(start(Optional.of(team.mia), "2026-12-01", "4")).isEqualTo(new ForYourself());
    team.team.deactivate(team.ben);
    assertThat(start(Optional.of(team.ben), "2026-12-01", "4")).isEqualTo(new NobodyToHonour());
    Pot pot = starts("4");
    assertThat(putsIn(zoe, pot, "1")).isEqualTo(new ForYourself());
    MemberId gina = team.team.person("Gina");
    assertThat(putsIn(gina, pot, "1")).isEqualTo(new NotEnough(0));
    team.changes(lunch, lunch().retired());
    assertThat(start(Optional.of(zoe), "2026-12-01", "4")).isInstanceOf(Unavailable.class);
    assertThat(team.balance(team.mia)).isEqualTo(16);
  }

  @Test
  void theSameFormStartsAndPutsInOnce() {
    PotDraft draft = draft(Optional.of(zoe), "2026-12-01", "4");
    Done first = (Done) team.pots.start(team.team.id(), team.mia, draft, "V1");
    Done again = (Done) team.pots.start(team.team.id(), team.mia, draft, "V1");
    assertThat(again.pot()).isEqualTo(first.pot());
    team.pots.putIn(team.team.id(), omar, first.pot().id(), "2", "V2");
    team.pots.putIn(team.team.id(), omar, first.pot().id(), "2", "V2");
    assertThat(team.balance(team.mia)).isEqualTo(16);
    assertThat(team.balance(omar)).isEqualTo(18);
  }

  @Test
  void thoughManyPutInAtOnceItHoldsWhatItNeedsAndIsAskedForOnce() throws Exception {
    List<MemberId> people = team.team.people(20);
    team.team.from(team.ben).to(people.toArray(MemberId[]::new)).big().give();
    Pot pot = starts("1");

    Together.doAll(
        21,
        i ->
            i < 20
                ? putsIn(people.get(i), pot, "3")
                : team.pots.callOff(team.team.id(), zoe, pot.id()));

    Pot now = team.pots.find(team.team.id(), pot.id()).orElseThrow();
    assertThat(now.state()).isEqualTo(PotState.REACHED);
    assertThat(now.filled()).isEqualTo(10);
    assertThat(team.told).filteredOn(told -> told.endsWith("asks for Lunch")).hasSize(1);
  }

  private Redemption ofZoe() {
    return team.redemptions.of(team.team.id(), zoe, 1).getFirst().redemption();
  }

  private Pot starts(String points) {
    return ((Done) start(Optional.of(zoe), "2026-12-01", points)).pot();
  }

  private PotOutcome start(Optional<MemberId> colleague, String ends, String points) {
    return team.pots.start(team.team.id(), team.mia, draft(colleague, ends, points), team.form());
  }

  private PotDraft draft(Optional<MemberId> colleague, String ends, String points) {
    return new PotDraft(
        lunch.id(),
        colleague,
        Optional.empty(),
        List.of(omar),
        Optional.of(LocalDate.parse(ends)),
        points,
        "For the year.");
  }

  private PotOutcome putsIn(MemberId member, Pot pot, String points) {
    return team.pots.putIn(team.team.id(), member, pot.id(), points, team.form());
  }
}
