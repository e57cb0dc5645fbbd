package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RacingGiftsTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");

  @AfterEach
  void nothingDiffers() {
    assertThat(Verification.differences(team.database())).isEmpty();
    team.close();
  }

  @Test
  void twentyDeliveriesAtOnceAreOneGift() throws Exception {
    List<GiveOutcome> outcomes = Together.doAll(20, i -> team.from(mia).to(ben).key("1").outcome());

    assertThat(outcomes).filteredOn(GiveOutcome.Given.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(GiveOutcome.AlreadyGiven.class::isInstance).hasSize(19);
    assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(1);
  }

  @Test
  void mutualGiftsDoNotBlockEachOther() throws Exception {
    Together.doAll(
        20,
        i -> {
          for (int n = 0; n < 30; n++) {
            (i % 2 == 0 ? team.from(mia).to(ben) : team.from(ben).to(mia)).give();
          }
          return i;
        });

    assertThat(stored()).isEqualTo(600);
    assertThat(team.recognitions().balance(team.id(), mia)).isEqualTo(300);
    assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(300);
  }

  /** Each gives to each, the third joins, and all of it changes and half of it goes. */
  @Test
  void whatThreePeopleDoToEachOtherDoesNotBlock() throws Exception {
    List<MemberId> three = List.of(mia, ben, team.person("Zoe"));
    ChannelId wins = team.publicChannel("wins");
    Together.doAll(
        6,
        i -> {
          MemberId giver = three.get(i % 3);
          MemberId to = three.get((i + 1 + i / 3) % 3);
          MemberId third = three.get((i + 2 - i / 3) % 3);
          for (int n = 0; n < 15; n++) {
            Source message = new Source(wins, "17000%d00%02d.000100".formatted(i, n));
            Recognition given = says(message, 1, team.from(giver).to(to)).give();
            team.join(third, given);
            GiftFrom more = says(message, 2, team.from(giver).to(to).lesson().big());
            assertThat(
                    team.recognitions()
                        .change(team.id(), more.gift().occasion(), Optional.of(more.gift())))
                .isInstanceOf(ChangeOutcome.Changed.class);
            if (n % 2 == 0) {
              team.takeBack(given);
            }
          }
          return i;
        });

    assertThat(three)
        .extracting(member -> team.recognitions().balance(team.id(), member))
        .containsOnly(2 * 7 * (5 + 1));
  }

  /** Batches of one instance meet batches of another, with everybody in all of them. */
  @Test
  void crowdsOfTwoInstancesDoNotBlockEachOther() throws Exception {
    List<MemberId> crowd = team.people(20);
    long before = deadlocks();
    try (Database first = PostgresForTests.beside(team.database());
        Database second = PostgresForTests.beside(team.database())) {
      List<RecognitionService> instances = List.of(service(first), service(second));
      Together.doAll(
          20,
          i -> {
            for (int n = 1; n <= 20; n++) {
              MemberId one = crowd.get((i + n % 7 + 1) % 20);
              MemberId another = crowd.get((i + n % 3 + 4) % 20);
              Gift gift = team.from(crowd.get(i)).to(one, another).gift();
              assertThat(instances.get(i % 2).give(gift)).isInstanceOf(GiveOutcome.Given.class);
            }
            return i;
          });
    }

    assertThat(stored()).isEqualTo(20 * 20);
    assertThat(team.transactions()).isLessThan(20 * 20);
    assertThat(deadlocks()).isEqualTo(before);
  }

  private static GiftFrom says(Source message, int version, GiftFrom gift) {
    Occasion occasion = Occasion.message(message, 0, "170000000" + version);
    return gift.in(message.channel()).by(Origin.MESSAGE).on(occasion);
  }

  @Test
  void noMoreIsGivenThanTheAllowanceHolds() throws Exception {
    Workspace first =
        Workspace.withFirstSettings(new WorkspaceId("T2"), "Acme", ZoneId.of("Europe/Berlin"));
    TestWorkspace poor = TestWorkspace.inside(team.database(), TestWorkspace.allowing(27, first));
    MemberId ann = poor.person("Ann");
    MemberId tom = poor.person("Tom");

    List<GiveOutcome> outcomes = Together.doAll(20, i -> poor.from(ann).to(tom).big().outcome());

    assertThat(outcomes).filteredOn(GiveOutcome.Given.class::isInstance).hasSize(5);
    assertThat(outcomes).filteredOn(GiveOutcome.OverAllowance.class::isInstance).hasSize(15);
    assertThat(poor.recognitions().balance(poor.id(), tom)).isEqualTo(25);
  }

  @Test
  void twoDeliveriesOnBothSidesOfAWeeksEndAreOneGift() throws Exception {
    team.takeBack(team.from(mia).to(ben).give());
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var hold = pool.submit(() -> holdBalance(locked, mayGoOn));
      locked.await();
      var first = pool.submit(() -> at("2026-11-29T22:59:59Z").give(gift()));
      Awaitility.await().until(() -> waiting() == 1);
      var second = pool.submit(() -> at("2026-11-29T23:00:01Z").give(gift()));
      // Both have a week's allowance of their own locked, and wait for the same balance.
      Awaitility.await().until(() -> waiting() == 2);
      mayGoOn.countDown();
      hold.get();
      assertThat(List.of(first.get(), second.get()))
          .hasAtLeastOneElementOfType(GiveOutcome.Given.class)
          .hasAtLeastOneElementOfType(GiveOutcome.AlreadyGiven.class);
    }
    assertThat(stored()).isEqualTo(2);
  }

  private boolean holdBalance(CountDownLatch locked, CountDownLatch mayGoOn) {
    return team.database()
        .inTransaction(tx -> {
          tx.selectFrom(BALANCE).forUpdate().fetch();
          locked.countDown();
          awaitQuietly(mayGoOn);
          return true;
        });
  }

  private int waiting() {
    return team.database()
        .query(dsl -> dsl.fetchCount(DSL.table("pg_locks"), DSL.condition("not granted")));
  }

  private RecognitionService at(String moment) {
    return new RecognitionService(
        team.database(),
        team.directory(),
        new NobodyTold(),
        InstantSource.fixed(Instant.parse(moment)));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Gift gift() {
    return new Gift(
        team.id(),
        Occasion.command("1"),
        mia,
        Set.of(ben),
        Set.of(),
        Kind.EFFORT,
        Size.SMALL,
        "the late night",
        List.of(),
        Place.between(),
        Origin.COMMAND,
        false);
  }

  private RecognitionService service(Database database) {
    return new RecognitionService(
        database,
        new Directory(database, Roster.NONE, team.clock()),
        new NobodyTold(),
        team.clock(),
        Duration.ofMinutes(5));
  }

  /** Those that the server had to end; it counts those of a connection by its end at the latest. */
  private long deadlocks() {
    return team.database()
        .query(dsl ->
            dsl.select(DSL.field("deadlocks", Long.class))
                .from("pg_stat_database")
                .where("datname = current_database()")
                .fetchSingle()
                .value1());
  }

  private int stored() {
    return team.database().read(dsl -> dsl.fetchCount(RECOGNITION));
  }
}
