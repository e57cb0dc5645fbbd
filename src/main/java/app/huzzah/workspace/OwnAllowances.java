package app.huzzah.workspace;

import app.huzzah.db.Database;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** Points a week that admins granted to single people, in place of the usual number. */
public final class OwnAllowances {
  private final Database database;
  private final Directory directory;
  private final InstantSource clock;
  private final WorkspaceStore workspaces = new WorkspaceStore();
  private final MemberStore members = new MemberStore();
  private final SettingChangeStore changes = new SettingChangeStore();

  public OwnAllowances(Database database, Directory directory, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  /** Everybody who has one, by name; for admins alone. */
  public List<Member> all(WorkspaceId workspace) {
    return database.query(dsl -> members.decidedFor(dsl, workspace)).stream()
        .filter(member -> member.ownAllowance().isPresent())
        .toList();
  }

  /**
   * Grants these people so many points a week from now on, the running week included.
   *
   * @param points 0 to {@link SettingsReader#MOST_ALLOWANCE}; empty: as is usual
   */
  public AllowanceOutcome decide(
      WorkspaceId workspace, MemberId by, Collection<MemberId> people, Optional<Integer> points) {
    directory.members(workspace, people); // Has Slack asked for those whom nobody told us of yet.
    return database.inTransaction(tx -> {
      // Decisions wait for each other here, so that none stores over what it did not read.
      workspaces.lock(tx, workspace);
      Map<MemberId, Member> admin = members.find(tx, workspace, Set.of(by));
      if (admin.values().stream().noneMatch(SettingsService::mayDecide)) {
        return new AllowanceOutcome.NotAdmin(members.admins(tx, workspace));
      }
      if (points
          .filter(number -> number < 0 || number > SettingsReader.MOST_ALLOWANCE)
          .isPresent()) {
        return new AllowanceOutcome.OutOfRange();
      }
      return decide(tx, workspace, by, members.find(tx, workspace, people), people, points);
    });
  }

  private AllowanceOutcome decide(
      DSLContext tx,
      WorkspaceId workspace,
      MemberId by,
      Map<MemberId, Member> known,
      Collection<MemberId> asked,
      Optional<Integer> points) {
    List<Member> people =
        known.values().stream()
            .filter(member -> !member.bot() && !member.deactivated())
            .sorted(Comparator.comparing(Member::name).thenComparing(Member::id))
            .toList();
    List<MemberId> leftOut =
        asked.stream()
            .filter(id -> people.stream().noneMatch(member -> member.id().equals(id)))
            .toList();
    if (people.isEmpty()) {
      return new AllowanceOutcome.NobodyToGive(leftOut);
    }
    people.stream()
        .filter(member -> !Objects.equals(member.ownAllowance(), points))
        .forEach(member -> decide(tx, workspace, by, member, points));
    return new AllowanceOutcome.Decided(people, leftOut);
  }

  private void decide(
      DSLContext tx, WorkspaceId workspace, MemberId by, Member member, Optional<Integer> points) {
    members.decide(tx, workspace, member.id(), member.appointed(), points);
    changes.add(
        tx,
        workspace,
        new SettingChange(
            clock.instant(),
            by,
            "points a week for " + member.name(),
            words(member.ownAllowance()),
            words(points)));
  }

  private static String words(Optional<Integer> points) {
    return points.map(String::valueOf).orElse("as usual");
  }
}
