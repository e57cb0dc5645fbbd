package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Gifts that come at the same moment share a transaction, and every rule holds for each. */
class GivenTogetherTest {
  private static final int ALLOWANCE = 12;

  private final TestWorkspace home = TestWorkspace.in("Europe/Berlin");
  private final TestWorkspace team =
      TestWorkspace.inside(
          home.database(),
          TestWorkspace.allowing(
              ALLOWANCE,
              Workspace.withFirstSettings(
                  new WorkspaceId("T2"), "Acme", ZoneId.of("Europe/Berlin"))));
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");
  private final ChannelId wins = team.publicChannel("wins");
  private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void nothingDiffers() {
    gate.countDown();
    crowd.close();
    assertThat(Verification.differences(team.database())).isEmpty();
    home.close();
  }

  @Test
  void eachIsGivenWithItsOwnPoints() {
    List<GiveOutcome> outcomes =
        together(
            team.from(zoe).to(ben).in(wins),
            team.from(mia).to(ben, zoe).big().win().in(wins),
            team.from(ben).to(mia).lesson());

    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(GiveOutcome.Given.class))
        .extracting(outcome -> ((GiveOutcome.Given) outcome).recognition().giver())
        .containsExactly(zoe, mia, ben);
    assertThat(Stream.of(mia, ben, zoe).map(this::balance)).containsExactly(1, 6, 5);
    assertThat(Stream.of(mia, ben, zoe).map(this::left)).containsExactly(2, 11, 11);
  }

  @Test
  void whatOneMayNotGiveTakesNothingFromTheOthers() {
    List<GiveOutcome> outcomes =
        together(
            team.from(mia).to(ben, zoe, team.person("Tom")).big(),
            team.from(zoe).to(zoe),
            team.from(ben).to(mia));

    assertThat(outcomes.get(0)).isInstanceOf(GiveOutcome.OverAllowance.class);
    assertThat(outcomes.get(1)).isInstanceOf(GiveOutcome.NobodyToThank.class);
    assertThat(outcomes.get(2)).isInstanceOf(GiveOutcome.Given.class);
    assertThat(Stream.of(mia, ben, zoe).map(this::left)).containsExactly(12, 11, 12);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void allOfThemMayBeRefused() {
    assertThat(together(team.from(mia).to(mia), team.from(ben).to(ben)))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(GiveOutcome.NobodyToThank.class));
    assertThat(stored()).isZero();
  }

  @Test
  void whatWasGivenBeforeIsNotGivenAgain() {
    GiftFrom command = team.from(mia).to(ben).key("1");
    GiftFrom message = says("1700000000.000100", "1700000000.000100", team.from(ben).to(zoe));
    together(command, message);

    List<GiveOutcome> again = together(command, message, team.from(zoe).to(ben));

    assertThat(again.get(0)).isInstanceOf(GiveOutcome.AlreadyGiven.class);
    assertThat(again.get(1)).isInstanceOf(GiveOutcome.Overtaken.class);
    assertThat(again.get(2)).isInstanceOf(GiveOutcome.Given.class);
    assertThat(Stream.of(mia, ben, zoe).map(this::balance)).containsExactly(0, 2, 1);
  }

  @Test
  void whatIsGivenTogetherCanBeChangedAndTakenBack() {
    GiftFrom first = says("1700000000.000100", "1700000000.000100", team.from(mia).to(ben));
    GiftFrom more = says("1700000000.000100", "1700000009.000100", team.from(mia).to(zoe).big());
    List<GiveOutcome> outcomes = together(first, team.from(ben).to(zoe));

    Gift changed = more.gift();
    assertThat(team.recognitions().change(team.id(), changed.occasion(), Optional.of(changed)))
        .isInstanceOf(ChangeOutcome.Changed.class);
    team.takeBack(((GiveOutcome.Given) outcomes.get(1)).recognition());

    assertThat(Stream.of(mia, ben, zoe).map(this::balance)).containsExactly(0, 0, 5);
    assertThat(Stream.of(mia, ben, zoe).map(this::left)).containsExactly(7, 12, 12);
  }

  @Test
  void whereOneNamesSomebodyUnknownNothingIsStoredYet() {
    MemberId nobody = new MemberId("U0NOBODY");

    assertThatThrownBy(() -> together(team.from(mia).to(ben), team.from(ben).to(nobody)))
        .isInstanceOf(GiveTransaction.PeopleUnknown.class);

    assertThat(stored()).isZero();
    assertThat(together(true, team.from(mia).to(ben), team.from(ben).to(nobody)).getFirst())
        .isInstanceOf(GiveOutcome.Given.class);
  }

  @Test
  void whoeverComesWhileOthersAreAtItSharesATransaction() throws Exception {
    List<MemberId> many = team.people(12);
    RecognitionService service = service(Duration.ofMinutes(5));
    team.from(zoe).to(mia).give();
    Future<?> holding = crowd.submit(() -> holdBalances(mia));
    awaitLocked(holding);
    // Two are at it, and wait for Mia's balance; all others come meanwhile.
    List<Future<GiveOutcome>> outcomes =
        Stream.concat(Stream.of(ben, zoe), many.stream())
            .map(giver -> crowd.submit(() -> service.give(team.from(giver).to(mia).gift())))
            .toList();
    Awaitility.await().until(() -> waitingInDatabase() == 2 && service.waiting() == 12);

    gate.countDown();

    for (Future<GiveOutcome> outcome : outcomes) {
      assertThat(outcome.get()).isInstanceOf(GiveOutcome.Given.class);
    }
    assertThat(balance(mia)).isEqualTo(15);
    assertThat(team.transactions()).isEqualTo(1 + 2 + 1);
  }

  @Test
  void whoeverIsHeldUpHoldsUpNobodyElse() throws Exception {
    RecognitionService service = service(Duration.ofMillis(50));
    team.from(zoe).to(mia).give();
    Future<?> holding = crowd.submit(() -> holdBalances(mia));
    awaitLocked(holding);
    List<Future<GiveOutcome>> held =
        team.people(6).stream()
            .map(giver -> crowd.submit(() -> service.give(team.from(giver).to(mia).gift())))
            .toList();
    Awaitility.await().until(() -> waitingInDatabase() > 0);

    assertThat(service.give(team.from(zoe).to(ben).gift())).isInstanceOf(GiveOutcome.Given.class);

    assertThat(held).noneMatch(Future::isDone);
    gate.countDown();
    for (Future<GiveOutcome> outcome : held) {
      assertThat(outcome.get()).isInstanceOf(GiveOutcome.Given.class);
    }
  }

  @Test
  void whatGoesToManyIsGivenAlone() {
    assertThat(attempt(team.from(mia).to(team.people(10)), false).isShort()).isTrue();
    assertThat(attempt(team.from(mia).to(team.people(11)), false).isShort()).isFalse();
    assertThat(attempt(team.from(mia).to(team.group("all", ben)), false).isShort()).isFalse();
  }

  private List<GiveOutcome> together(GiftFrom... gifts) {
    return together(false, gifts);
  }

  private List<GiveOutcome> together(boolean lookedUp, GiftFrom... gifts) {
    List<GiveAttempt> attempts = Stream.of(gifts).map(gift -> attempt(gift, lookedUp)).toList();
    GiveTransaction transaction = new GiveTransaction(new NobodyTold());
    return team.database()
        .inTransaction(tx -> transaction.give(tx, attempts, team.clock().instant()));
  }

  private GiveAttempt attempt(GiftFrom gift, boolean lookedUp) {
    return new GiveAttempt(gift.gift(), team.directory().workspace(team.id()), lookedUp);
  }

  private GiftFrom says(String ts, String version, GiftFrom gift) {
    Source message = new Source(wins, ts);
    return gift.in(wins).by(Origin.MESSAGE).on(Occasion.message(message, 0, version));
  }

  private RecognitionService service(Duration longestBatch) {
    return new RecognitionService(
        team.database(),
        new Directory(team.database(), Roster.NONE, team.clock()),
        new NobodyTold(),
        team.clock(),
        longestBatch);
  }

  private boolean holdBalances(MemberId of) {
    return team.database()
        .inTransaction(tx -> {
          tx.selectFrom(BALANCE).where(BALANCE.MEMBER_ID.eq(of.value())).forUpdate().fetch();
          tx.execute("select pg_advisory_xact_lock(4711)");
          try {
            gate.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return true;
        });
  }

  private void awaitLocked(Future<?> holding) {
    Awaitility.await()
        .until(() -> {
          assertThat(holding.isDone()).isFalse();
          return locks("locktype = 'advisory' and objid = 4711") == 1;
        });
  }

  private int waitingInDatabase() {
    return locks("not granted");
  }

  private int locks(String which) {
    return team.database()
        .query(dsl -> dsl.fetchCount(DSL.table("pg_locks"), DSL.condition(which)));
  }

  private int balance(MemberId member) {
    return team.recognitions().balance(team.id(), member);
  }

  private int left(MemberId giver) {
    return team.recognitions().allowance(team.id(), giver).left();
  }

  private int stored() {
    return team.database().read(dsl -> dsl.fetchCount(RECOGNITION));
  }
}
