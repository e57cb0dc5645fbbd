package app.huzzah.slack.client;

import app.huzzah.workspace.Channel;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.ConversationType;
import com.slack.api.model.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Who is who, asked of Slack page by page. */
public final class SlackRoster implements Roster {
  private static final int PAGE = 200;

  private final Function<WorkspaceId, MethodsClient> slack;
  private final SlackCalls calls;

  /**
   * Makes a roster.
   *
   * @param slack the client with the token of a workspace
   */
  public SlackRoster(Function<WorkspaceId, MethodsClient> slack, SlackCalls calls) {
    this.slack = slack;
    this.calls = calls;
  }

  @Override
  public Everything everything(WorkspaceId workspace) {
    MethodsClient methods = slack.apply(workspace);
    String name = calls.make("team.info", () -> methods.teamInfo(r -> r)).getTeam().getName();
    MemberId bot =
        new MemberId(calls.make("auth.test", () -> methods.authTest(r -> r)).getUserId());
    return new Everything(
        name, Optional.of(bot), members(methods, workspace), groups(workspace), channels(methods));
  }

  @Override
  public Optional<Member> member(WorkspaceId workspace, MemberId id) {
    MethodsClient methods = slack.apply(workspace);
    try {
      User user =
          calls.make("users.info", () -> methods.usersInfo(r -> r.user(id.value()))).getUser();
      return Optional.of(SlackPeople.member(user, workspace));
    } catch (SlackFault e) {
      if (e.forEver()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Some plans have no groups, and say so with an error; that is no fault. */
  @Override
  public List<Group> groups(WorkspaceId workspace) {
    MethodsClient methods = slack.apply(workspace);
    try {
      return calls
          .make("usergroups.list", () -> methods.usergroupsList(r -> r.includeUsers(true)))
          .getUsergroups()
          .stream()
          .map(group ->
              new Group(
                  new GroupId(group.getId()),
                  group.getHandle(),
                  group.getName(),
                  ids(group.getUsers())))
          .toList();
    } catch (SlackFault e) {
      if (Set.of("paid_teams_only", "missing_scope", "plan_upgrade_required").contains(e.error())) {
        return List.of();
      }
      throw e;
    }
  }

  private List<Member> members(MethodsClient methods, WorkspaceId workspace) {
    List<Member> members = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      UsersListResponse page =
          calls.make("users.list", () -> methods.usersList(r -> r.limit(PAGE).cursor(from)));
      page.getMembers().forEach(user -> members.add(SlackPeople.member(user, workspace)));
      cursor = next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return members;
  }

  private List<Channel> channels(MethodsClient methods) {
    List<Channel> channels = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      ConversationsListResponse page =
          calls.make(
              "conversations.list",
              () ->
                  methods.conversationsList(r ->
                      r.limit(PAGE).cursor(from).types(List.of(ConversationType.PUBLIC_CHANNEL))));
      page.getChannels()
          .forEach(channel ->
              channels.add(
                  new Channel(
                      new ChannelId(channel.getId()), channel.getName(), channel.isArchived())));
      cursor = next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return channels;
  }

  private static Set<MemberId> ids(List<String> users) {
    Set<MemberId> ids = new HashSet<>();
    if (users != null) {
      users.forEach(user -> ids.add(new MemberId(user)));
    }
    return ids;
  }

  private static String next(com.slack.api.model.ResponseMetadata metadata) {
    return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
  }
}
