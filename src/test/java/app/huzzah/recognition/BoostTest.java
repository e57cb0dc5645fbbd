package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.BALANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoostTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
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
  void joiningGivesEachRecipientAPointFromOnesOwnAllowance() {
    Recognition given = team.from(mia).to(ben, tom).big().give();

    BoostOutcome outcome = join(zoe, given);

    assertThat(outcome).isInstanceOf(BoostOutcome.Joined.class);
    assertThat(((BoostOutcome.Joined) outcome).cost()).isEqualTo(2);
    assertThat(((BoostOutcome.Joined) outcome).allowance())
        .isEqualTo(team.recognitions().allowance(team.id(), zoe));
    assertThat(balances(ben, tom)).containsExactly(6, 6);
    assertThat(spent(mia)).isEqualTo(10);
    assertThat(spent(zoe)).isEqualTo(2);
    assertThat(team.boosts().boosters(given)).containsExactly(zoe);
  }

  @Test
  void joiningTwiceIsOnceAlsoAtOnce() throws Exception {
    Recognition given = team.from(mia).to(ben).give();

    List<BoostOutcome> outcomes = Together.doAll(20, i -> join(zoe, given));

    assertThat(outcomes).filteredOn(BoostOutcome.Joined.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(BoostOutcome.AlreadyJoined.class::isInstance).hasSize(19);
    assertThat(balances(ben)).containsExactly(2);
  }

  /** On two instances: on each of them they take turns, and meet in the database. */
  @Test
  void manyWhoJoinAtOnceAllCount() throws Exception {
    Recognition given = team.from(mia).to(ben).give();
    List<MemberId> crowd = team.people(20);

    try (Database another = PostgresForTests.beside(team.database())) {
      List<BoostService> instances = List.of(team.boosts(), team.boostsOn(another));
      Together.doAll(
          20,
          i -> instances.get(i % 2).join(team.id(), given.id(), crowd.get(i), Optional.empty()));
    }

    assertThat(balances(ben)).containsExactly(21);
    assertThat(team.boosts().boosters(given)).containsExactlyInAnyOrderElementsOf(crowd);
  }

  /** Twice as many as there are connections wait for one post: all of them, were they in it. */
  @Test
  void aCrowdThatWaitsForOnePostKeepsNobodyElseWaiting() throws Exception {
    Recognition given = team.from(mia).to(ben).give();
    openAllConnections();
    List<Thread> crowd =
        team.people(20).stream().map(fan -> new Thread(() -> join(fan, given))).toList();
    team.database()
        .runInTransaction(tx -> {
          new RecognitionStore().lock(tx, team.id(), given.id());
          crowd.forEach(Thread::start);
          await().until(() -> waiting(crowd) + blocked(tx) == crowd.size());

          team.from(tom).to(zoe).give();
        });
    for (Thread fan : crowd) {
      fan.join();
    }
    assertThat(balances(ben, zoe)).containsExactly(21, 1);
  }

  private void openAllConnections() throws Exception {
    CyclicBarrier all = new CyclicBarrier(Database.DEFAULT_POOL_SIZE);
    Together.doAll(
        Database.DEFAULT_POOL_SIZE,
        i ->
            team.database()
                .inTransaction(tx -> {
                  tx.selectOne().fetch();
                  try {
                    return all.await();
                  } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                  }
                }));
  }

  /** In the database, by whoever has it locked. */
  private static int blocked(DSLContext tx) {
    return tx.fetchCount(table("pg_locks"), condition("not granted"));
  }

  /** For a turn, or for a connection. */
  private static long waiting(List<Thread> crowd) {
    return crowd.stream().filter(fan -> fan.getState() == Thread.State.TIMED_WAITING).count();
  }

  @Test
  void leavingGivesThePointsBackAndJoiningAgainCountsAgain() {
    Recognition given = team.from(mia).to(ben, tom).give();
    team.join(zoe, given);

    assertThat(leave(zoe, given)).isEqualTo(new BoostOutcome.Left(given));
    assertThat(leave(zoe, given)).isEqualTo(new BoostOutcome.NotJoined());
    assertThat(spent(zoe)).isZero();
    assertThat(balances(ben, tom)).containsExactly(1, 1);

    team.join(zoe, given);
    assertThat(balances(ben, tom)).containsExactly(2, 2);
  }

  @Test
  void leavingALaterWeekGivesBackToTheWeekThatPaid() {
    team.at("2026-11-29T20:00");
    Recognition given = team.from(mia).to(ben).give();
    team.join(zoe, given);
    team.at("2026-11-30T09:00");
    team.from(zoe).to(ben).give();

    assertThat(leave(zoe, given)).isEqualTo(new BoostOutcome.Left(given));

    assertThat(spent(zoe)).isEqualTo(1);
    team.at("2026-11-29T23:00");
    assertThat(spent(zoe)).isZero();
  }

  @Test
  void nobodyJoinsWhatIsTheirs() {
    Recognition given = team.from(mia).to(ben, tom).give();

    assertThat(join(mia, given)).isEqualTo(new BoostOutcome.YourOwn(true));
    assertThat(join(tom, given)).isEqualTo(new BoostOutcome.YourOwn(false));
    assertThat(team.boosts().boosters(given)).isEmpty();
  }

  @Test
  void whoeverIsGoneJoinsNothing() {
    Recognition given = team.from(mia).to(ben).give();
    team.deactivate(zoe);

    assertThat(join(zoe, given)).isInstanceOf(BoostOutcome.NotAGiver.class);
  }

  @Test
  void whatWasTakenBackOrNeverWasCannotBeJoined() {
    Recognition given = team.from(mia).to(ben).give();
    team.takeBack(given);

    assertThat(join(zoe, given)).isEqualTo(new BoostOutcome.Gone());
    assertThat(leave(zoe, given)).isEqualTo(new BoostOutcome.Gone());
    assertThat(team.boosts().join(team.id(), new RecognitionId(999_999), zoe, Optional.empty()))
        .isEqualTo(new BoostOutcome.Gone());
  }

  @Test
  void joiningIsRefusedWholeWhereItDoesNotFit() {
    TestWorkspace thrifty = thrifty(2);
    MemberId ann = thrifty.person("Ann");
    Recognition three = thrifty.from(ann).to(thrifty.people(2)).give();
    MemberId kai = thrifty.person("Kai");
    thrifty.from(kai).to(ann).give();

    BoostOutcome outcome = thrifty.boosts().join(thrifty.id(), three.id(), kai, Optional.empty());

    assertThat(outcome).isInstanceOf(BoostOutcome.OverAllowance.class);
    assertThat(((BoostOutcome.OverAllowance) outcome).cost()).isEqualTo(2);
    assertThat(((BoostOutcome.OverAllowance) outcome).allowance().left()).isEqualTo(1);
    assertThat(thrifty.boosts().boosters(three)).isEmpty();
  }

  /** One person's joining of many at once, and giving beside it, against five points. */
  @Test
  void noAllowanceIsExceededByJoiningManyAtOnce() throws Exception {
    TestWorkspace thrifty = thrifty(5);
    MemberId kai = thrifty.person("Kai");
    List<Recognition> given = new ArrayList<>();
    thrifty.people(16).forEach(giver -> given.add(thrifty.from(giver).to(ann(thrifty)).give()));

    List<Boolean> paid =
        Together.doAll(
            20,
            i ->
                i < 16
                    ? thrifty.boosts().join(thrifty.id(), given.get(i).id(), kai, Optional.empty())
                        instanceof BoostOutcome.Joined
                    : thrifty.from(kai).to(given.get(i % 16).giver()).outcome()
                        instanceof GiveOutcome.Given);

    assertThat(paid).filteredOn(fits -> fits).hasSize(5);
    assertThat(thrifty.recognitions().allowance(thrifty.id(), kai).left()).isZero();
  }

  @Test
  void takingBackReturnsEveryBoostToTheWeekThatPaidIt() {
    team.at("2026-11-29T20:00");
    Recognition given = team.from(mia).to(ben, tom).big().give();
    team.join(zoe, given);
    team.at("2026-11-30T09:00");
    MemberId late = team.person("Late");
    team.join(late, given);
    assertThat(balances(ben, tom)).containsExactly(7, 7);

    team.takeBack(given);

    assertThat(balances(ben, tom)).containsExactly(0, 0);
    assertThat(spent(late)).isZero();
    team.at("2026-11-29T23:00");
    assertThat(spent(zoe)).isZero();
    assertThat(spent(mia)).isZero();
  }

  @Test
  void aBalanceFallsBelowZeroWhereItsPointsWereUsedMeanwhile() {
    Recognition given = team.from(mia).to(ben).big().give();
    team.join(zoe, given);
    addToBalances(-4);

    team.takeBack(given);

    assertThat(balances(ben)).containsExactly(-4);
    addToBalances(4);
  }

  /** As if something had been redeemed. */
  private void addToBalances(int points) {
    team.database()
        .runInTransaction(
            tx -> tx.update(BALANCE).set(BALANCE.POINTS, BALANCE.POINTS.plus(points)).execute());
  }

  @Test
  void joiningLeavingAndTakingBackAtOnceLeaveNothingBehind() throws Exception {
    Recognition given = team.from(mia).to(ben, tom).give();
    List<MemberId> crowd = team.people(18);
    crowd.subList(0, 6).forEach(member -> team.join(member, given));

    Together.doAll(
        20,
        i -> {
          if (i < 6) {
            return leave(crowd.get(i), given);
          }
          return i < 18
              ? join(crowd.get(i), given)
              : team.corrections().takeBack(team.id(), given.id(), mia);
        });

    assertThat(balances(ben, tom)).containsExactly(0, 0);
    assertThat(crowd).extracting(this::spent).containsOnly(0);
  }

  /** Those who thank each other and join what the other got lock the same rows. */
  @Test
  void mutualGiftsAndBoostsDoNotWaitInACircle() throws Exception {
    List<MemberId> people = team.people(6);
    List<Recognition> given = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      given.add(
          team.from(people.get(i)).to(people.get((i + 1) % 6), people.get((i + 2) % 6)).give());
    }

    Together.doAll(
        18,
        i -> {
          MemberId who = people.get(i % 6);
          team.from(who).to(people.get((i + 3) % 6), people.get((i + 5) % 6)).give();
          return join(who, given.get((i + 1 + i / 6) % 6));
        });

    assertThat(people).extracting(this::spent).allMatch(points -> points >= 8);
  }

  private TestWorkspace thrifty(int allowance) {
    return TestWorkspace.inside(
        team.database(),
        TestWorkspace.allowing(allowance, TestWorkspace.settings("T2", team.zone())));
  }

  private static MemberId ann(TestWorkspace workspace) {
    return workspace.person("Ann");
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
