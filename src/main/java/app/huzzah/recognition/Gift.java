package app.huzzah.recognition;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to give, translated from wherever they said it.
 *
 * @param businessKey names the one occasion this came from (a command's trigger, a view, a
 *     message), so that a second delivery of the same stores nothing
 * @param people members named one by one
 * @param groups stand for their members, each once, the giver left out
 * @param message the reason in the giver's words, plain text as they saw it while typing
 * @param values without the {@code #}; those that the workspace does not have are ignored
 * @param channel where it is to be posted, if anywhere
 */
public record Gift(
    WorkspaceId workspace,
    String businessKey,
    MemberId giver,
    Set<MemberId> people,
    Set<GroupId> groups,
    Kind kind,
    Size size,
    String message,
    List<String> values,
    Optional<ChannelId> channel,
    Audience audience,
    Origin origin) {

  /** Longest message accepted, in characters (UTF-16); Slack's own limit of a text input. */
  public static final int LONGEST_MESSAGE = 3_000;
}
