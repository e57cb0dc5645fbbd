package app.huzzah.slack.event;

import app.huzzah.recognition.Source;
import app.huzzah.slack.text.Delivered;
import app.huzzah.slack.text.SlackTime;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates Slack's messages at the door; those that no person wrote are empty. */
public final class Messages {
  private static final String TOMBSTONE = "tombstone";

  private Messages() {}

  public static Optional<Said> of(WorkspaceId workspace, MessageEvent e) {
    return said(
        workspace,
        e.getChannel(),
        e.getTs(),
        e.getUser(),
        e.getBotId(),
        e.getThreadTs(),
        e.getText());
  }

  public static Optional<Said> of(WorkspaceId workspace, MessageFileShareEvent e) {
    return said(
        workspace, e.getChannel(), e.getTs(), e.getUser(), null, e.getThreadTs(), e.getText());
  }

  public static Optional<Said> of(WorkspaceId workspace, MessageThreadBroadcastEvent e) {
    return said(
        workspace, e.getChannel(), e.getTs(), e.getUser(), null, e.getThreadTs(), e.getText());
  }

  public static Optional<Said> of(WorkspaceId workspace, MessageMeEvent e) {
    return said(workspace, e.getChannel(), e.getTs(), e.getUser(), e.getBotId(), null, e.getText());
  }

  public static Optional<Said> of(WorkspaceId workspace, AppMentionEvent e) {
    return said(
        workspace,
        e.getChannel(),
        e.getTs(),
        e.getUser(),
        e.getBotId(),
        e.getThreadTs(),
        e.getText());
  }

  /** A mention in a message that was edited; empty for one that is new. */
  public static Optional<Edit> edit(WorkspaceId workspace, AppMentionEvent e) {
    if (e.getEdited() == null) {
      return Optional.empty();
    }
    return of(workspace, e)
        .map(now -> new Edit(now, "", later(e.getTs(), e.getEventTs(), e.getEdited().getTs())));
  }

  /**
   * An edit. Slack also tells so that a link got its preview, which changes no words. A message
   * with replies that is deleted leaves a tombstone.
   */
  public static Optional<Edit> edit(WorkspaceId workspace, MessageEdited e) {
    MessageEdited.Words now = e.now();
    MessageEdited.Words before = e.before();
    if (now == null || before == null || now.ts == null) {
      return Optional.empty();
    }
    boolean gone = TOMBSTONE.equals(now.subtype);
    MessageEdited.Words author = gone ? before : now;
    return said(
            workspace,
            e.channel(),
            now.ts,
            author.user,
            author.botId,
            author.threadTs,
            gone ? "" : now.text)
        .filter(edited -> !edited.text().equals(Delivered.text(before.text)))
        .map(edited ->
            new Edit(
                edited,
                Delivered.text(before.text),
                later(edited.message().ts(), e.eventTs(), e.ts())));
  }

  public static Optional<Edit> edit(WorkspaceId workspace, MessageDeletedEvent e) {
    MessageDeletedEvent.Message gone = e.getPreviousMessage();
    if (gone == null) {
      return Optional.empty();
    }
    return said(
            workspace,
            e.getChannel(),
            gone.getTs(),
            gone.getUser(),
            gone.getBotId(),
            gone.getThreadTs(),
            "")
        .map(said ->
            new Edit(
                said,
                Delivered.text(gone.getText()),
                later(gone.getTs(), e.getEventTs(), e.getTs())));
  }

  private static Optional<Said> said(
      WorkspaceId workspace,
      @Nullable String channel,
      @Nullable String ts,
      @Nullable String user,
      @Nullable String bot,
      @Nullable String thread,
      @Nullable String text) {
    if (channel == null || ts == null || !SlackTime.is(ts) || user == null || bot != null) {
      return Optional.empty();
    }
    return Optional.of(
        new Said(
            workspace,
            new Source(new ChannelId(channel), ts),
            new MemberId(user),
            // The first message of a thread stands in the channel, though it names its thread.
            Optional.ofNullable(thread).filter(in -> !in.equals(ts)),
            Delivered.text(text)));
  }

  /**
   * Slack's time of a change: the latest that it tells. That of an edit itself has no fractions of
   * a second, and two edits within one would seem to be the same.
   */
  private static String later(String first, @Nullable String... others) {
    String latest = first;
    for (String other : others) {
      if (other != null
          && SlackTime.is(other)
          && new BigDecimal(other).compareTo(new BigDecimal(latest)) > 0) {
        latest = other;
      }
    }
    return latest;
  }
}
