package app.huzzah.workspace;

import java.util.List;
import java.util.Optional;

/** Where members, groups and channels are learned from: Slack, seen through a port. */
public interface Roster {
  /** All members, and which of them is Huzzah; groups with their members; public channels. */
  record Everything(
      String workspaceName,
      Optional<MemberId> bot,
      List<Member> members,
      List<Group> groups,
      List<Channel> channels) {}

  /** Asks for everything; slow (many calls in a large workspace). */
  Everything everything(WorkspaceId workspace);

  /** Asks for one member; empty where there is none with this id. */
  Optional<Member> member(WorkspaceId workspace, MemberId id);

  /** Asks for all groups with their members. */
  List<Group> groups(WorkspaceId workspace);

  /** Nobody to ask: for commands that run without Slack, and for tests. */
  Roster NONE =
      new Roster() {
        @Override
        public Everything everything(WorkspaceId workspace) {
          return new Everything("", Optional.empty(), List.of(), List.of(), List.of());
        }

        @Override
        public Optional<Member> member(WorkspaceId workspace, MemberId id) {
          return Optional.empty();
        }

        @Override
        public List<Group> groups(WorkspaceId workspace) {
          return List.of();
        }
      };
}
