package app.huzzah.slack;

import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.event.MessageEdited;
import app.huzzah.slack.event.MessageHandler;
import app.huzzah.slack.event.Messages;
import app.huzzah.slack.event.ReactionHandler;
import app.huzzah.slack.event.Reactions;
import app.huzzah.slack.event.Reply;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people write and how they react. All of it is taken in before Slack hears that it was, since
 * only then nothing is lost: where that fails, Slack is told so and delivers again. What we have to
 * say follows afterwards.
 */
final class Talk {
  private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

  private final MessageHandler messages;
  private final ReactionHandler reactions;
  private final SlackClients slack;
  private final Faults faults;
  private final Executor later;

  /**
   * @param later for what is done after the acknowledgement
   */
  Talk(
      MessageHandler messages,
      ReactionHandler reactions,
      SlackClients slack,
      Faults faults,
      Executor later) {
    this.messages = messages;
    this.reactions = reactions;
    this.slack = slack;
    this.faults = faults;
    this.later = later;
  }

  /** Registers all listeners. */
  void register(App app) {
    on(app, MessageEvent.class, Messages::of, messages::posted);
    on(app, MessageFileShareEvent.class, Messages::of, messages::posted);
    on(app, MessageThreadBroadcastEvent.class, Messages::of, messages::posted);
    on(app, MessageMeEvent.class, Messages::of, messages::posted);
    on(app, MessageEdited.class, Messages::edit, messages::changed);
    on(app, MessageDeletedEvent.class, Messages::edit, messages::changed);
    on(app, AppMentionEvent.class, this::mention);
    on(app, ReactionAddedEvent.class, Reactions::of, reactions::added);
    on(app, ReactionRemovedEvent.class, Reactions::of, reactions::removed);
  }

  private List<Reply> mention(WorkspaceId workspace, AppMentionEvent event) {
    return Messages.edit(workspace, event)
        .map(messages::mentionChanged)
        .or(() -> Messages.of(workspace, event).map(messages::mentioned))
        .orElse(List.of());
  }

  private <E extends Event, T> void on(
      App app,
      Class<E> type,
      BiFunction<WorkspaceId, E, Optional<T>> translated,
      Function<T, List<Reply>> handler) {
    on(
        app,
        type,
        (workspace, event) -> translated.apply(workspace, event).map(handler).orElse(List.of()));
  }

  private <E extends Event> void on(
      App app, Class<E> type, BiFunction<WorkspaceId, E, List<Reply>> work) {
    app.event(
        type,
        (payload, context) ->
            takeIn(
                type.getSimpleName(),
                () -> work.apply(new WorkspaceId(payload.getTeamId()), payload.getEvent())));
  }

  private Response takeIn(String what, Callable<List<Reply>> work) {
    Optional<List<Reply>> replies =
        faults.guard(
            what,
            () -> unlessTooEarly(work),
            reference -> {
              throw new NotTakenIn("reference " + reference);
            });
    if (replies.isEmpty()) {
      throw new NotTakenIn("the workspace is not known yet");
    }
    if (!replies.get().isEmpty()) {
      later.execute(() -> replies.get().forEach(this::say));
    }
    return Response.ok();
  }

  private static Optional<List<Reply>> unlessTooEarly(Callable<List<Reply>> work) throws Exception {
    try {
      return Optional.of(work.call());
    } catch (Directory.NotKnownYet e) {
      return Optional.empty();
    }
  }

  /**
   * Slack is to deliver again. Thrown, since Bolt takes an answer other than 200 for one of nobody,
   * and acknowledges what nobody answers.
   */
  static final class NotTakenIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTakenIn(String why) {
      super("Slack is asked to deliver again: " + why, null, false, false);
    }
  }

  /** An answer that does not reach its reader changes nothing of what was taken in. */
  private void say(Reply reply) {
    try {
      SlackClient client = slack.of(reply.workspace());
      if (reply.directly()) {
        client.post(reply.channel().value(), reply.thread(), reply.words(), "answer");
      } else {
        client.whisper(reply.channel(), reply.thread(), reply.to(), reply.words());
      }
    } catch (RuntimeException e) {
      LOG.warn("An answer to a message did not reach its reader: {}", e.toString());
    }
  }
}
