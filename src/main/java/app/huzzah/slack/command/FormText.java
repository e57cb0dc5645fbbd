package app.huzzah.slack.command;

import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Reason;
import app.huzzah.slack.view.Filled;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills in the form from what somebody typed, as far as it can be understood; all else stands among
 * the words there, so that nothing is lost.
 */
public final class FormText {
  private final Directory directory;
  private final MentionResolver mentions;

  public FormText(Directory directory) {
    this.directory = directory;
    this.mentions = new MentionResolver(directory);
  }

  /** Reads text as the person saw it, such as what a button carries. */
  public Filled plain(WorkspaceId workspace, String text) {
    return escaped(workspace, Mrkdwn.escape(text));
  }

  /** Reads text as Slack escapes it. */
  public Filled escaped(WorkspaceId workspace, String slackText) {
    List<String> values = directory.workspace(workspace).settings().values();
    Typed.Give give =
        new CommandParser(values, id -> handle(workspace, id)).asFarAsPossible(slackText);
    MentionResolver.Resolved to = mentions.resolve(workspace, give.to());
    String words =
        Stream.concat(to.unknown().stream(), Stream.of(words(give.reason(), values)))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new Filled(
        to.people(),
        to.groups(),
        give.kind(),
        give.size(),
        words,
        give.reason().values(),
        give.privately(),
        Optional.empty(),
        Optional.empty());
  }

  /** Words that end with a value as one of them keep it there when the form is read. */
  private static String words(Reason reason, List<String> known) {
    return new Reason(reason.message(), Reason.of("for " + reason.message(), known).values())
        .typed();
  }

  private String handle(WorkspaceId workspace, MemberId id) {
    return Optional.ofNullable(directory.members(workspace, Set.of(id)).get(id))
        .map(Member::handle)
        .orElse(id.value());
  }
}
