package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.LEADERS_POST;
import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.digest.DigestSchedule;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Role;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When leaders get their digest, and who of them. Monday is 23 November 2026. */
class LeadersDigestsTest {
  private static final Database DATABASE = PostgresForTests.fresh();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Week WEEK = new Week(LocalDate.of(2026, 11, 23));
  private static final DigestSchedule MONDAY_AT_NINE =
      new DigestSchedule(DayOfWeek.MONDAY, LocalTime.of(9, 0));

  private final TestWorkspace team =
      TestWorkspace.inside(DATABASE, "T" + NUMBER.incrementAndGet(), ZoneId.of("Pacific/Auckland"));
  private final Told told = new Told();
  private final LeadersDigests leaders = instance();
  private final MemberId lea = person("Lea", Role.LEADER);
  private final MemberId ada = person("Ada", Role.ADMIN);
  private final MemberId mia = team.person("Mia");

  @BeforeEach
  void somebodyGaveOnWednesday() {
    team.at("2026-11-25T10:00");
    team.from(mia).to(lea).give();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void itIsDueToAllLeadersOnFridayAtFourAndOnce() {
    team.at("2026-11-27T15:59:59");
    assertThat(due()).isFalse();
    team.at("2026-11-27T16:00");
    assertThat(due()).isTrue();

    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.Queued(WEEK, 2));
    assertThat(due()).isFalse();
    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.NotDue());
    assertThat(told.due).containsExactlyInAnyOrder(ada + " 2026-11-23", lea + " 2026-11-23");
    assertThat(leaders.toldAt(team.id(), lea, WEEK)).contains(local("2026-11-27T16:00"));
  }

  @Test
  void twoInstancesSettleItOnce() throws Exception {
    team.at("2026-11-27T16:00");
    LeadersDigests other = instance();
    try (ExecutorService both = Executors.newFixedThreadPool(8)) {
      List<Callable<LeadersDueOutcome>> looks =
          List.of(
              () -> leaders.settle(team.id()),
              () -> other.settle(team.id()),
              () -> leaders.settle(team.id()),
              () -> other.settle(team.id()));
      List<LeadersDueOutcome> outcomes =
          both.invokeAll(looks).stream().map(Future::resultNow).toList();
      assertThat(outcomes)
          .containsOnlyOnce(new LeadersDueOutcome.Queued(WEEK, 2))
          .contains(new LeadersDueOutcome.NotDue());
    }
    assertThat(told.due).hasSize(2);
  }

  @Test
  void itComesEveryWeek() {
    for (int week = 0; week < 3; week++) {
      team.at(LocalDateTime.parse("2026-11-27T16:00").plusWeeks(week));
      leaders.settle(team.id());
    }
    assertThat(told.due)
        .filteredOn(one -> one.startsWith(lea.value()))
        .containsExactly(lea + " 2026-11-23", lea + " 2026-11-30", lea + " 2026-12-07");
  }

  @Test
  void lateByLessThanTwoDaysItTellsAsOfItsHour() {
    team.at("2026-11-29T16:00");
    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.Queued(WEEK, 2));
    assertThat(leaders.toldAt(team.id(), lea, WEEK)).contains(local("2026-11-27T16:00"));
  }

  @Test
  void laterItIsLeftOutAndCountsAsTold() {
    team.at("2026-11-29T16:00:01");
    assertThat(leaders.settle(team.id()))
        .isEqualTo(new LeadersDueOutcome.Missed(WEEK, local("2026-11-27T16:00")));
    assertThat(due()).isFalse();
    assertThat(told.due).isEmpty();
  }

  @Test
  void oneThatWaitsForSlackForMoreThanTwoDaysIsNotSent() {
    team.at("2026-11-27T16:00");
    leaders.settle(team.id());
    team.at("2026-11-29T16:00:01");
    assertThat(leaders.toldAt(team.id(), lea, WEEK)).isEmpty();
  }

  @Test
  void whereNothingWasEverGivenNobodyIsWrittenTo() {
    TestWorkspace quiet =
        TestWorkspace.inside(DATABASE, team.id() + "Q", ZoneId.of("Pacific/Auckland"));
    quiet.at("2026-11-27T16:00");
    assertThat(instance(quiet).settle(quiet.id()))
        .isEqualTo(new LeadersDueOutcome.NothingYet(WEEK));
    assertThat(instance(quiet).due()).doesNotContain(quiet.id());
  }

  @Test
  void anotherHourHoldsForAllAndNothingIsMadeUpFor() {
    team.at("2026-11-27T17:00");
    assertThat(leaders.arrange(team.id(), MONDAY_AT_NINE))
        .isEqualTo(new Rearranged(MONDAY_AT_NINE, DigestSchedule.USUAL, local("2026-11-30T09:00")));
    assertThat(due()).isFalse();
    team.at("2026-11-30T09:00");
    // From Monday to Wednesday it looks back at the week that is over.
    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.Queued(WEEK, 2));
  }

  @Test
  void anEarlierHourAfterItWasToldTellsNoWeekTwice() {
    team.at("2026-11-27T16:00");
    leaders.settle(team.id());
    leaders.arrange(team.id(), MONDAY_AT_NINE);
    team.at("2026-11-30T09:00");
    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.NotDue());
  }

  @Test
  void aWorkspaceThatMovesGetsItByTheClockItHasThenAndOnce() {
    team.at("2026-11-27T16:00");
    leaders.settle(team.id());
    DATABASE.runInTransaction(tx ->
        tx.update(WORKSPACE)
            .set(WORKSPACE.ZONE, "America/Los_Angeles")
            .where(WORKSPACE.WORKSPACE_ID.eq(team.id().value()))
            .execute());
    team.at(local("2026-11-27T16:00", "America/Los_Angeles"));
    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.NotDue());
    team.at(local("2026-12-04T15:59", "America/Los_Angeles"));
    assertThat(due()).isFalse();
    team.at(local("2026-12-04T16:00", "America/Los_Angeles"));
    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.Queued(WEEK.next(), 2));
  }

  @Test
  void whoWantsNoneGetsNone() {
    assertThat(leaders.wish(team.id(), lea, false)).isEqualTo(DigestSchedule.USUAL);
    team.at("2026-11-27T16:00");
    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.Queued(WEEK, 1));
    leaders.wish(team.id(), lea, true);
    team.at("2026-12-04T16:00");
    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.Queued(WEEK.next(), 2));
  }

  @Test
  void whoLeadsNoMoreOrWantsNoneAnyMoreIsNotSentWhatIsOnItsWay() {
    team.at("2026-11-27T16:00");
    leaders.settle(team.id());
    appoint(lea, Optional.empty());
    leaders.wish(team.id(), ada, false);
    assertThat(leaders.toldAt(team.id(), lea, WEEK)).isEmpty();
    assertThat(leaders.toldAt(team.id(), ada, WEEK)).isEmpty();
  }

  @Test
  void whatSlackHasIsNotSentAgain() {
    team.at("2026-11-27T16:00");
    leaders.settle(team.id());
    DATABASE.runInTransaction(
        tx -> leaders.accepted(tx, team.id(), lea, WEEK, new ChannelId("D1"), "1764.1"));
    assertThat(leaders.toldAt(team.id(), lea, WEEK)).isEmpty();
    assertThat(leaders.toldAt(team.id(), ada, WEEK)).isPresent();
    int noted =
        DATABASE.read(dsl ->
            dsl.fetchCount(
                LEADERS_POST,
                LEADERS_POST
                    .WORKSPACE_ID
                    .eq(team.id().value())
                    .and(LEADERS_POST.CHANNEL_ID.eq("D1"))));
    assertThat(noted).isEqualTo(1);
  }

  @Test
  void botsThoseGoneAndOthersPeopleLeadNothing() {
    for (String who : List.of("bot", "gone", "outsider")) {
      team.save(
          new Member(
              new MemberId("U" + who + NUMBER.get()),
              who,
              who,
              Optional.empty(),
              who.equals("bot"),
              who.equals("gone"),
              false,
              who.equals("outsider"),
              true));
    }
    MemberId guest =
        team.save(
            new Member(
                new MemberId("Uguest" + NUMBER.get()),
                "Finn",
                "finn",
                Optional.empty(),
                false,
                false,
                true,
                false,
                false));
    team.at("2026-11-27T16:00");
    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.Queued(WEEK, 2));
    appoint(guest, Optional.of(Role.LEADER));
    assertThat(leaders.leads(team.id(), guest)).isTrue();
    team.at("2026-12-04T16:00");
    assertThat(leaders.settle(team.id())).isEqualTo(new LeadersDueOutcome.Queued(WEEK.next(), 3));
  }

  @Test
  void amongTenThousandWorkspacesThoseAreFoundWhoseHourHasCome() {
    try (TestWorkspace one = TestWorkspace.in("Europe/Berlin")) {
      LeadersDigests all = new LeadersDigests(one.database(), one.directory(), told, one.clock());
      one.database()
          .runInTransaction(tx ->
              tx.execute(
                  """
                  insert into workspace (workspace_id, name, zone, created_at)
                  select 'T' || n, 'Team ' || n,
                    (array['Asia/Tokyo', 'Europe/Berlin', 'America/New_York'])[1 + n % 3],
                    timestamptz '2026-01-01 00:00:00Z'
                  from generate_series(10, 10009) n
                  """));
      one.database()
          .runInTransaction(tx ->
              tx.execute(
                  """
                  insert into leaders_digest
                  select workspace_id, 5, '16:00', created_at, date '2026-11-16' from workspace
                  """));
      one.at("2026-11-27T15:59:59");
      assertThat(all.due()).hasSize(3_333);
      one.at("2026-11-27T16:00");
      assertThat(all.due()).hasSize(3_333 + 3_334 + 1);
      assertThat(all.settle(new WorkspaceId("T10")))
          .isEqualTo(new LeadersDueOutcome.NothingYet(WEEK));
      assertThat(all.due()).hasSize(3_333 + 3_334);
    }
  }

  private boolean due() {
    return leaders.due().contains(team.id());
  }

  private LeadersDigests instance() {
    return instance(team);
  }

  private LeadersDigests instance(TestWorkspace of) {
    return new LeadersDigests(DATABASE, of.directory(), told, of.clock());
  }

  private MemberId person(String name, Role role) {
    MemberId member = team.person(name);
    appoint(member, Optional.of(role));
    return member;
  }

  private void appoint(MemberId member, Optional<Role> role) {
    DATABASE.runInTransaction(
        tx -> new MemberStore().decide(tx, team.id(), member, role, Optional.empty()));
  }

  private Instant local(String moment) {
    return local(moment, "Pacific/Auckland");
  }

  private static Instant local(String moment, String zone) {
    return LocalDateTime.parse(moment).atZone(ZoneId.of(zone)).toInstant();
  }

  /** What leaders are to get. */
  private static final class Told implements LeadersAnnouncements {
    private final Queue<String> due = new ConcurrentLinkedQueue<>();

    @Override
    public void due(DSLContext tx, WorkspaceId workspace, List<MemberId> leaders, Week week) {
      leaders.forEach(leader -> due.add(leader + " " + week.monday()));
    }

    @Override
    public void askedFor(DSLContext tx, WorkspaceId workspace, MemberId leader) {
      throw new AssertionError("nobody asked");
    }

    @Override
    public void fileAskedFor(
        DSLContext tx, WorkspaceId workspace, MemberId leader, ChannelId channel, Instant until) {
      throw new AssertionError("nobody asked");
    }
  }
}
