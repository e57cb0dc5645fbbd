package app.huzzah.recognition;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;

/**
 * What somebody wants to give, translated from wherever they said it.
 *
 * @param people members named one by one
 * @param groups stand for their members, each once, the giver left out
 * @param message the reason in the giver's words, plain text as they saw it while typing
 * @param values without the {@code #}; those that the workspace does not have are ignored
 * @param manyConfirmed the giver was asked, and does want to thank a large group
 */
public record Gift(
    WorkspaceId workspace,
    Occasion occasion,
    MemberId giver,
    Set<MemberId> people,
    Set<GroupId> groups,
    Kind kind,
    Size size,
    String message,
    List<String> values,
    Place place,
    Origin origin,
    boolean manyConfirmed) {

  /** Longest message accepted, in characters (UTF-16); Slack's own limit of a text input. */
  public static final int LONGEST_MESSAGE = 3_000;
}
