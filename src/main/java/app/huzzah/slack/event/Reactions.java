package app.huzzah.slack.event;

import app.huzzah.recognition.Source;
import app.huzzah.slack.text.SlackTime;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates Slack's reactions at the door; those to what nobody wrote are empty. */
public final class Reactions {
  private static final String MESSAGE = "message";
  private static final String SKIN_TONE = "::";

  private Reactions() {}

  public static Optional<Reaction> of(WorkspaceId workspace, ReactionAddedEvent e) {
    ReactionAddedEvent.Item item = e.getItem();
    return item == null || !MESSAGE.equals(item.getType()) || !SlackTime.is(item.getTs())
        ? Optional.empty()
        : of(
            workspace,
            new Source(new ChannelId(item.getChannel()), item.getTs()),
            e.getUser(),
            e.getItemUser(),
            e.getReaction(),
            e.getEventTs());
  }

  public static Optional<Reaction> of(WorkspaceId workspace, ReactionRemovedEvent e) {
    ReactionRemovedEvent.Item item = e.getItem();
    return item == null || !MESSAGE.equals(item.getType()) || !SlackTime.is(item.getTs())
        ? Optional.empty()
        : of(
            workspace,
            new Source(new ChannelId(item.getChannel()), item.getTs()),
            e.getUser(),
            e.getItemUser(),
            e.getReaction(),
            e.getEventTs());
  }

  private static Optional<Reaction> of(
      WorkspaceId workspace,
      Source message,
      @Nullable String by,
      @Nullable String to,
      String emoji,
      @Nullable String version) {
    if (by == null || to == null || to.isEmpty() || version == null || !SlackTime.is(version)) {
      return Optional.empty();
    }
    int tone = emoji.indexOf(SKIN_TONE);
    return Optional.of(
        new Reaction(
            workspace,
            message,
            new MemberId(by),
            new MemberId(to),
            tone < 0 ? emoji : emoji.substring(0, tone),
            version));
  }
}
