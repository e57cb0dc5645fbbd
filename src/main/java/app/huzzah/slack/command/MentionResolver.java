package app.huzzah.slack.command;

import app.huzzah.slack.text.Mention;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out who is meant by mentions, those that arrive as plain {@code @handle} included. */
public final class MentionResolver {
  private final Directory directory;

  public MentionResolver(Directory directory) {
    this.directory = directory;
  }

  /**
   * Who is meant.
   *
   * @param unknown handles that neither a group nor a member has
   */
  public record Resolved(Set<MemberId> people, Set<GroupId> groups, List<String> unknown) {}

  public Resolved resolve(WorkspaceId workspace, List<Mention> mentions) {
    Set<MemberId> people = new LinkedHashSet<>();
    Set<GroupId> groups = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (Mention mention : mentions) {
      switch (mention) {
        case Mention.Person person -> people.add(person.id());
        case Mention.People group -> groups.add(group.id());
        case Mention.Handle handle -> byHandle(workspace, handle.handle(), people, groups, unknown);
        case Mention.PlaceNamed place -> unknown.add("#" + place.name());
        case Mention.Place place -> unknown.add("#" + place.name());
        case Mention.Everybody everybody -> unknown.add("@everyone");
      }
    }
    return new Resolved(people, groups, unknown);
  }

  private void byHandle(
      WorkspaceId workspace,
      String handle,
      Set<MemberId> people,
      Set<GroupId> groups,
      List<String> unknown) {
    Optional<GroupId> group = directory.groupByHandle(workspace, handle);
    Optional<Member> member =
        group.isPresent() ? Optional.empty() : directory.memberByHandle(workspace, handle);
    group.ifPresent(groups::add);
    member.ifPresent(found -> people.add(found.id()));
    if (group.isEmpty() && member.isEmpty()) {
      unknown.add("@" + handle);
    }
  }
}
