package app.huzzah.workspace;

import app.huzzah.db.Database;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who is who, from our own tables. Slack is asked in the background ({@link #refresh}) and for a
 * person whom nobody has told us of yet, once, however many ask at the same time.
 */
public final class Directory {
  /** How old settings in memory may become before they are read again, in the background. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Database database;
  private final WorkspaceStore workspaces;
  private final MemberStore members;
  private final ListingStore listing;
  private final GroupStore groups;
  private final ChannelStore channels;
  private final Roster roster;
  private final InstantSource clock;
  private final LoadingCache<WorkspaceId, Workspace> kept;
  private final Map<MemberKey, CompletableFuture<Boolean>> lookups = new ConcurrentHashMap<>();

  public Directory(Database database, Roster roster, InstantSource clock) {
    this.database = database;
    this.workspaces = new WorkspaceStore();
    this.members = new MemberStore();
    this.listing = new ListingStore();
    this.groups = new GroupStore();
    this.channels = new ChannelStore();
    this.roster = roster;
    this.clock = clock;
    this.kept =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .refreshAfterWrite(FRESH)
            .build(id ->
                database
                    .query(dsl -> workspaces.find(dsl, id))
                    .orElseThrow(() -> new NotKnownYet(id)));
  }

  /** Slack spoke of a workspace before it told us who is in it: just after the first start. */
  public static final class NotKnownYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKnownYet(WorkspaceId workspace) {
      super("workspace " + workspace + " is not known yet");
    }
  }

  private record MemberKey(WorkspaceId workspace, MemberId member) {}

  /** Takes in everything that Slack says of a workspace; adds the workspace at the first time. */
  public void refresh(WorkspaceId workspace) {
    Roster.Everything everything = roster.everything(workspace);
    ZoneId zone = commonZone(everything.members());
    Workspace told =
        new Workspace(
            workspace, everything.workspaceName(), everything.bot(), Settings.first(zone), 1);
    database.runInTransaction(tx -> {
      workspaces.add(tx, told, clock.instant());
      saveGroups(tx, workspace, everything.groups());
      channels.save(tx, workspace, everything.channels());
      channels.keepOnly(tx, workspace, everything.channels().stream().map(Channel::id).toList());
      // Last, since those who give may have to wait for it.
      saveMembers(tx, workspace, everything.members());
    });
    kept.invalidate(workspace);
  }

  /** Takes in the groups alone; for Slack's events about them. */
  public void refreshGroups(WorkspaceId workspace) {
    List<Group> now = roster.groups(workspace);
    database.runInTransaction(tx -> saveGroups(tx, workspace, now));
  }

  public void save(WorkspaceId workspace, Member member) {
    database.runInTransaction(tx -> saveMembers(tx, workspace, List.of(member)));
  }

  public void save(WorkspaceId workspace, Channel channel) {
    database.runInTransaction(tx -> channels.save(tx, workspace, List.of(channel)));
  }

  /**
   * A workspace with its settings, kept in memory: those of some seconds ago, where another
   * instance has just changed them. Whoever must be sure compares the revision.
   *
   * @throws NotKnownYet before the first {@link #refresh}
   */
  public Workspace workspace(WorkspaceId id) {
    return kept.get(id);
  }

  /** Forgets the settings that are kept in memory: they were changed. */
  public void forgetSettings(WorkspaceId id) {
    kept.invalidate(id);
  }

  public List<WorkspaceId> workspaces() {
    return database.query(workspaces::all);
  }

  /** What we know of these members; those whom neither we nor Slack know are missing. */
  public Map<MemberId, Member> members(WorkspaceId workspace, Collection<MemberId> ids) {
    Map<MemberId, Member> known = database.query(dsl -> members.find(dsl, workspace, ids));
    Set<MemberId> unknown = new HashSet<>(ids);
    unknown.removeAll(known.keySet());
    if (unknown.isEmpty()) {
      return known;
    }
    unknown.forEach(id -> lookUp(workspace, id));
    return database.query(dsl -> members.find(dsl, workspace, ids));
  }

  public Optional<Member> member(WorkspaceId workspace, MemberId id) {
    return Optional.ofNullable(members(workspace, Set.of(id)).get(id));
  }

  public Optional<Member> memberByHandle(WorkspaceId workspace, String handle) {
    return database.query(dsl -> members.byHandle(dsl, workspace, handle));
  }

  public Optional<GroupId> groupByHandle(WorkspaceId workspace, String handle) {
    return database.query(dsl -> groups.byHandle(dsl, workspace, handle));
  }

  public List<Group> groups(WorkspaceId workspace) {
    return database.read(dsl -> groups.all(dsl, workspace));
  }

  public Set<MemberId> membersOf(WorkspaceId workspace, Collection<GroupId> ids) {
    return database.query(dsl -> groups.members(dsl, workspace, ids));
  }

  public Optional<Channel> publicChannel(WorkspaceId workspace, ChannelId id) {
    return database.query(dsl -> channels.find(dsl, workspace, id));
  }

  public Optional<Channel> publicChannelByName(WorkspaceId workspace, String name) {
    return database.query(dsl -> channels.byName(dsl, workspace, name));
  }

  /** The first who asks for a member asks Slack; whoever comes meanwhile waits for that answer. */
  private void lookUp(WorkspaceId workspace, MemberId id) {
    MemberKey key = new MemberKey(workspace, id);
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    @Nullable CompletableFuture<Boolean> first = lookups.putIfAbsent(key, mine);
    if (first != null) {
      await(first);
      return;
    }
    try {
      askSlack(workspace, id);
      mine.complete(true);
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      lookups.remove(key);
    }
  }

  private static void await(CompletableFuture<Boolean> answer) {
    try {
      answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e;
    }
  }

  private void askSlack(WorkspaceId workspace, MemberId id) {
    // Somebody may have asked, and gone, since we looked.
    boolean known = database.query(dsl -> members.find(dsl, workspace, Set.of(id))).containsKey(id);
    if (!known) {
      roster.member(workspace, id).ifPresent(member -> save(workspace, member));
    }
  }

  /**
   * Most news of people changes nothing of boards. Whoever comes or goes is locked, so that no
   * other news of them comes between; then boards list them, or do not.
   */
  private void saveMembers(DSLContext tx, WorkspaceId workspace, Collection<Member> told) {
    Set<MemberId> ids = told.stream().map(Member::id).collect(Collectors.toSet());
    Set<MemberId> gone = members.lockDeactivated(tx, workspace, ids);
    members.save(tx, workspace, told);
    Set<MemberId> changed =
        told.stream()
            .filter(member -> member.deactivated() != gone.contains(member.id()))
            .map(Member::id)
            .collect(Collectors.toSet());
    if (!changed.isEmpty()) {
      listing.lock(tx, workspace);
      listing.follow(tx, workspace, changed);
    }
  }

  private void saveGroups(DSLContext tx, WorkspaceId workspace, List<Group> now) {
    now.forEach(group -> groups.save(tx, workspace, group));
    groups.keepOnly(tx, workspace, now.stream().map(Group::id).toList());
  }

  /** The zone that most people of a workspace have; UTC where Slack tells of none. */
  static ZoneId commonZone(Collection<Member> members) {
    Map<ZoneId, Long> counts =
        members.stream()
            .filter(member -> !member.bot() && !member.deactivated() && !member.outsider())
            .flatMap(member -> member.zone().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<ZoneId, Long>comparingByValue()
                .thenComparing(entry -> entry.getKey().getId()))
        .map(Map.Entry::getKey)
        .orElse(ZoneOffset.UTC);
  }
}
