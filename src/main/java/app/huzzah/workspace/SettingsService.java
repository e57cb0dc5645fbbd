package app.huzzah.workspace;

import app.huzzah.db.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What admins decide for their workspace. Each change is stored together with who made it; whether
 * they may is read in the same transaction, since roles change too.
 */
public final class SettingsService {
  /** How many changes are told of at once. */
  public static final int MOST_CHANGES = 20;

  private static final Logger LOG = LoggerFactory.getLogger(SettingsService.class);

  private final Database database;
  private final Directory directory;
  private final ZoneListener zones;
  private final InstantSource clock;
  private final WorkspaceStore workspaces = new WorkspaceStore();
  private final MemberStore members = new MemberStore();
  private final ChannelStore channels = new ChannelStore();
  private final SettingChangeStore changes = new SettingChangeStore();

  public SettingsService(
      Database database, Directory directory, ZoneListener zones, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.zones = zones;
    this.clock = clock;
  }

  public boolean isAdmin(WorkspaceId workspace, MemberId member) {
    return directory.member(workspace, member).filter(SettingsService::mayDecide).isPresent();
  }

  /** Everybody who is admin, by name. */
  public List<Member> admins(WorkspaceId workspace) {
    return database.query(dsl -> members.admins(dsl, workspace));
  }

  /** The settings as they are stored this moment; for admins alone. */
  public SettingsSheet sheet(WorkspaceId id) {
    return database.read(dsl -> {
      Workspace workspace = workspaces.find(dsl, id).orElseThrow();
      List<Member> appointed = appointed(dsl, id);
      return new SettingsSheet(
          workspace,
          new SettingsVersion(workspace.revision(), changes.lastId(dsl, id)),
          with(Role.LEADER, appointed),
          with(Role.ADMIN, appointed));
    });
  }

  /** The latest changes, newest first; for admins alone. */
  public List<SettingChange> history(WorkspaceId workspace) {
    return database.query(dsl -> changes.latest(dsl, workspace, MOST_CHANGES));
  }

  /**
   * Changes what differs from what holds now, if the whole draft is right and nobody changed
   * anything since the admin saw {@code seen}.
   */
  public SettingsOutcome change(
      WorkspaceId workspace, MemberId by, SettingsVersion seen, SettingsDraft draft) {
    Optional<Channel> channel =
        draft.postChannel().flatMap(id -> directory.publicChannel(workspace, id));
    Set<MemberId> chosen = new HashSet<>(draft.leaders());
    chosen.addAll(draft.admins());
    directory.members(workspace, chosen); // Has Slack asked for those whom nobody told us of yet.
    SettingsOutcome outcome =
        database.inTransaction(tx -> {
          Workspace now = workspaces.lock(tx, workspace).orElseThrow();
          if (!isAdmin(tx, workspace, by)) {
            return new SettingsOutcome.NotAdmin(members.admins(tx, workspace));
          }
          if (now.revision() != seen.revision()) {
            return new SettingsOutcome.ChangedMeanwhile(
                changes.since(tx, workspace, seen.lastChange(), MOST_CHANGES));
          }
          RoleWish roles =
              new RoleWish(
                  draft.leaders(),
                  draft.admins(),
                  members.find(tx, workspace, chosen),
                  appointed(tx, workspace));
          return change(tx, by, now, SettingsReader.read(draft, now.settings(), channel), roles);
        });
    directory.forgetSettings(workspace);
    if (outcome instanceof SettingsOutcome.Changed(var made)) {
      LOG.info("{} changed {} settings of {}", by, made.size(), workspace);
      if (made.stream().anyMatch(one -> one.setting().equals(Setting.TIME_ZONE.words()))) {
        zones.moved(workspace);
      }
    }
    return outcome;
  }

  private SettingsOutcome change(
      DSLContext tx, MemberId by, Workspace workspace, SettingsReading reading, RoleWish roles) {
    Map<Setting, String> mends = new EnumMap<>(roles.mends(members.admins(tx, workspace.id())));
    return switch (reading) {
      case SettingsReading.Faulty faulty -> {
        mends.putAll(faulty.mends());
        yield new SettingsOutcome.Faulty(mends);
      }
      case SettingsReading.Understood understood ->
          mends.isEmpty()
              ? store(tx, by, workspace, understood.settings(), roles)
              : new SettingsOutcome.Faulty(mends);
    };
  }

  private SettingsOutcome store(
      DSLContext tx, MemberId by, Workspace workspace, Settings wanted, RoleWish roles) {
    Instant at = clock.instant();
    List<SettingChange> made = new ArrayList<>();
    SettingsDifference.between(
            workspace.settings(), wanted, channel -> nameOf(tx, workspace.id(), channel))
        .forEach(part ->
            made.add(
                new SettingChange(at, by, part.setting().words(), part.before(), part.after())));
    List<RoleWish.Step> steps = roles.steps();
    for (Role role : List.of(Role.LEADER, Role.ADMIN)) {
      of(role, steps, roles.appointed())
          .map(part ->
              new SettingChange(at, by, part.setting().words(), part.before(), part.after()))
          .ifPresent(made::add);
    }
    if (made.isEmpty()) {
      return new SettingsOutcome.NothingChanged();
    }
    workspaces.save(tx, workspace.id(), wanted);
    steps.forEach(step ->
        members.decide(
            tx,
            workspace.id(),
            step.member().id(),
            Optional.of(step.after()),
            step.member().ownAllowance()));
    made.forEach(change -> changes.add(tx, workspace.id(), change));
    return new SettingsOutcome.Changed(List.copyOf(made));
  }

  /** Who had the role and who has it then, where that differs. */
  private static Optional<SettingsDifference.Part> of(
      Role role, List<RoleWish.Step> steps, List<Member> appointed) {
    Setting setting = role == Role.ADMIN ? Setting.ADMINS : Setting.LEADERS;
    List<Member> before = with(role, appointed);
    List<Member> after = new ArrayList<>(before);
    steps.stream()
        .filter(step -> step.before() == role)
        .forEach(step -> after.removeIf(member -> member.id().equals(step.member().id())));
    steps.stream().filter(step -> step.after() == role).forEach(step -> after.add(step.member()));
    boolean same = steps.stream().noneMatch(touches(role));
    return same
        ? Optional.empty()
        : Optional.of(
            new SettingsDifference.Part(
                setting, SettingsDifference.names(before), SettingsDifference.names(after)));
  }

  private static Predicate<RoleWish.Step> touches(Role role) {
    return step -> step.before() == role || step.after() == role;
  }

  private List<Member> appointed(DSLContext dsl, WorkspaceId workspace) {
    return members.decidedFor(dsl, workspace).stream().filter(RoleWish::isShown).toList();
  }

  private static List<Member> with(Role role, Collection<Member> appointed) {
    return appointed.stream()
        .filter(member -> member.appointed().filter(role::equals).isPresent())
        .toList();
  }

  private boolean isAdmin(DSLContext tx, WorkspaceId workspace, MemberId member) {
    return Optional.ofNullable(members.find(tx, workspace, Set.of(member)).get(member))
        .filter(SettingsService::mayDecide)
        .isPresent();
  }

  static boolean mayDecide(Member member) {
    return member.role() == Role.ADMIN;
  }

  private String nameOf(DSLContext tx, WorkspaceId workspace, ChannelId channel) {
    return channels
        .find(tx, workspace, channel)
        .map(known -> "#" + known.name())
        .orElse("a channel that is gone");
  }
}
