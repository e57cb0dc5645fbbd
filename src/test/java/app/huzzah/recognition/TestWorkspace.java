package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.workspace.Channel;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.GroupStore;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.PrivacyService;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import app.huzzah.workspace.WorkspaceStore;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A workspace for stories, on a real PostgreSQL, through the real services, with nobody told of
 * anything and a clock that the test sets:
 *
 * <pre>{@code
 * try (TestWorkspace team = TestWorkspace.in(ZoneId.of("Europe/Berlin"))) {
 *   MemberId mia = team.person("Mia");
 *   MemberId ben = team.person("Ben");
 *   team.at("2026-11-25T10:00");
 *   Recognition given = team.from(mia).to(ben).big().win().because("closing Acme").give();
 *   team.takeBack(given);
 * }
 * }</pre>
 */
public final class TestWorkspace implements AutoCloseable {
  /** Enough for any story that is not about the allowance. */
  public static final int AMPLE = 1_000_000;

  private final Database database;
  private final boolean ownsDatabase;
  private final Workspace workspace;
  private final TestClock clock = new TestClock(Instant.parse("2026-11-25T09:00:00Z"));
  private final Directory directory;
  private final RecognitionService recognitions;
  private final CorrectionService corrections;
  private final BoostService boosts;
  private final HistoryService histories;
  private final AtomicInteger number = new AtomicInteger();

  private TestWorkspace(Database database, boolean ownsDatabase, Workspace workspace) {
    this.database = database;
    this.ownsDatabase = ownsDatabase;
    this.workspace = workspace;
    this.directory = new Directory(database, Roster.NONE, clock);
    NobodyTold nobody = new NobodyTold();
    this.recognitions = new RecognitionService(database, directory, nobody, clock);
    this.corrections = new CorrectionService(database, directory, recognitions, nobody, clock);
    this.boosts = new BoostService(database, directory, nobody, clock);
    this.histories = new HistoryService(database, directory, clock);
    database.runInTransaction(tx -> new WorkspaceStore().add(tx, workspace, clock.instant()));
  }

  /** A workspace with a database of its own, dropped by {@link #close()}; ample allowance. */
  public static TestWorkspace in(ZoneId zone) {
    return new TestWorkspace(PostgresForTests.fresh(), true, settings("T1", zone));
  }

  public static TestWorkspace in(String zone) {
    return in(ZoneId.of(zone));
  }

  /** One more workspace in a database that somebody else closes; ample allowance. */
  public static TestWorkspace inside(Database database, String id, ZoneId zone) {
    return inside(database, settings(id, zone));
  }

  /** A workspace with settings of the test's own in a database that somebody else closes. */
  public static TestWorkspace inside(Database database, Workspace workspace) {
    return new TestWorkspace(database, false, workspace);
  }

  /** The usual first settings, but for the allowance. */
  public static Workspace settings(String id, ZoneId zone) {
    Workspace first = Workspace.withFirstSettings(new WorkspaceId(id), "Team " + id, zone);
    return allowing(AMPLE, first);
  }

  /** The same workspace, in which everybody may give so many points a week. */
  public static Workspace allowing(int weeklyAllowance, Workspace workspace) {
    Settings settings = workspace.settings();
    return new Workspace(
        workspace.id(),
        workspace.name(),
        workspace.bot(),
        new Settings(
            settings.zone(),
            settings.emoji(),
            settings.smallPoints(),
            settings.bigPoints(),
            weeklyAllowance,
            settings.leaderAllowance(),
            settings.companyValues(),
            settings.postChannel(),
            settings.echo(),
            settings.guests(),
            settings.outsiders()),
        workspace.revision());
  }

  public WorkspaceId id() {
    return workspace.id();
  }

  public ZoneId zone() {
    return workspace.zone();
  }

  public Database database() {
    return database;
  }

  public Directory directory() {
    return directory;
  }

  public RecognitionService recognitions() {
    return recognitions;
  }

  public CorrectionService corrections() {
    return corrections;
  }

  public BoostService boosts() {
    return boosts;
  }

  public HistoryService histories() {
    return histories;
  }

  /** What stands of what a member received or gave, newest first; a thousand at most. */
  public List<Recognition> standing(Side side, MemberId member) {
    HistoryQuery query = new HistoryQuery(side, HistoryQuery.What.SHOUT_OUTS, false);
    return histories.page(id(), member, query, HistorySpot.FIRST, 1_000).lines().stream()
        .map(HistoryLine::recognition)
        .toList();
  }

  public TestClock clock() {
    return clock;
  }

  /** Sets the clock by the workspace's own, such as {@code 2026-11-25T10:00}. */
  public void at(String localTime) {
    at(LocalDateTime.parse(localTime));
  }

  public void at(LocalDateTime localTime) {
    at(localTime.atZone(zone()).toInstant());
  }

  public void at(Instant moment) {
    clock.set(moment);
  }

  /** Somebody new who gives and receives; the id comes from the name and a number. */
  public MemberId person(String name) {
    return save(someone(nextId("U", name), name));
  }

  /** Many at once, named {@code Person 0001} and so on. */
  public List<MemberId> people(int howMany) {
    List<Member> many =
        IntStream.rangeClosed(1, howMany)
            .mapToObj(i -> String.format(Locale.ROOT, "Person %04d", i))
            .map(name -> someone(nextId("U", name), name))
            .toList();
    database.runInTransaction(tx -> new MemberStore().save(tx, id(), many));
    return many.stream().map(Member::id).toList();
  }

  public PrivacyService privacy() {
    return new PrivacyService(database, (tx, workspace, member) -> {});
  }

  /** Slack tells that this person has left. */
  public void deactivate(MemberId member) {
    Member known = directory.member(id(), member).orElseThrow();
    save(
        new Member(
            member,
            known.name(),
            known.handle(),
            known.zone(),
            known.bot(),
            true,
            known.guest(),
            known.outsider(),
            known.admin()));
  }

  /** Any member as given, bots and guests too; replaces what was known of the same id. */
  public MemberId save(Member member) {
    directory.save(id(), member);
    return member.id();
  }

  public ChannelId publicChannel(String name) {
    ChannelId channel = new ChannelId(nextId("C", name));
    directory.save(id(), new Channel(channel, name, false));
    return channel;
  }

  /** A channel of which nobody told us: private. */
  public ChannelId privateChannel(String name) {
    return new ChannelId(nextId("G", name));
  }

  public GroupId group(String handle, MemberId... members) {
    GroupId group = new GroupId(nextId("S", handle));
    database.runInTransaction(
        tx -> new GroupStore().save(tx, id(), new Group(group, handle, handle, Set.of(members))));
    return group;
  }

  /** Begins a gift; {@link GiftFrom#give()} ends it. */
  public GiftFrom from(MemberId giver) {
    return new GiftFrom(this, giver);
  }

  /** Its giver takes it back now, which has to work. */
  public void takeBack(Recognition recognition) {
    assertThat(corrections.takeBack(id(), recognition.id(), recognition.giver()))
        .isInstanceOf(TakeBackOutcome.TakenBack.class);
  }

  /** Joining on another instance. */
  BoostService boostsOn(Database another) {
    return new BoostService(another, directory, new NobodyTold(), clock);
  }

  /** Joins now, which has to work. */
  public void join(MemberId booster, Recognition recognition) {
    assertThat(boosts.join(id(), recognition.id(), booster, Optional.empty()))
        .isInstanceOf(BoostOutcome.Joined.class);
  }

  /** How many transactions stored all recognitions, those of other workspaces too. */
  int transactions() {
    return database.read(dsl ->
        dsl.select(field("count(distinct xmin::text)", Integer.class))
            .from(RECOGNITION)
            .fetchSingle()
            .value1());
  }

  @Override
  public void close() {
    if (ownsDatabase) {
      database.close();
    }
  }

  String nextKey() {
    return "story:" + number.incrementAndGet();
  }

  private String nextId(String letter, String name) {
    String word = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return letter + word + String.format(Locale.ROOT, "%05d", number.incrementAndGet());
  }

  private static Member someone(String id, String name) {
    return new Member(
        new MemberId(id),
        name,
        name.toLowerCase(Locale.ROOT).replace(' ', '.'),
        Optional.empty(),
        false,
        false,
        false,
        false,
        false);
  }
}
