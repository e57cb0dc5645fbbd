package app.huzzah.slack;

import app.huzzah.slack.action.Press;
import app.huzzah.slack.action.Shortcut;
import app.huzzah.slack.command.SlashRequest;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.event.Event;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Registers listeners with Bolt, each kind with its way of acknowledging, and with the one place
 * that answers its unexpected faults.
 */
final class Listening {
  private final App app;
  private final Answers answers;
  private final Faults faults;
  private final Executor later;
  private final Executor inTurn;

  /**
   * @param later for what is done after the acknowledgement
   * @param inTurn the same, one after the other: news of people and channels, of which an older one
   *     must not overtake a newer
   */
  Listening(App app, Answers answers, Faults faults, Executor later, Executor inTurn) {
    this.app = app;
    this.answers = answers;
    this.faults = faults;
    this.later = later;
    this.inTurn = inTurn;
  }

  /**
   * A slash command, acknowledged with its answer.
   *
   * @param work gives back nothing where it opened a form instead
   */
  void command(String name, Function<SlashRequest, Optional<Message>> work) {
    app.command(
        name,
        (request, context) ->
            SlashRequests.isWhole(request.getPayload())
                ? command(name, SlashRequests.of(request.getPayload()), context, work)
                : Response.error(400));
  }

  private Response command(
      String name,
      SlashRequest request,
      SlashCommandContext context,
      Function<SlashRequest, Optional<Message>> work) {
    return faults.guard(
        name,
        () ->
            answer(request, work)
                .map(message -> answers.privately(context, message))
                .orElseGet(context::ack),
        reference ->
            answers.privately(context, Hint.fault(reference, SlashRequests.asTyped(request))));
  }

  private static Optional<Message> answer(
      SlashRequest request, Function<SlashRequest, Optional<Message>> work) {
    try {
      return work.apply(request);
    } catch (Directory.NotKnownYet e) {
      return Optional.of(
          Hint.problem(
              "I have only just arrived and am still learning who is who. Try again in a minute.",
              SlashRequests.asTyped(request)));
    }
  }

  /** What becomes of a form that was sent. */
  interface Submission {
    ViewSubmissionResponse handle(WorkspaceId workspace, MemberId member, View view);
  }

  /**
   * A form that is sent.
   *
   * @param field beside which an unexpected fault is answered
   */
  void form(String callback, String field, Submission work) {
    form(
        callback,
        work,
        reference ->
            ViewSubmissionResponse.builder()
                .responseAction("errors")
                .errors(Map.of(field, Hint.fault(reference, "").text()))
                .build());
  }

  /** A form without a field, which an unexpected fault takes the place of. */
  void question(String callback, Submission work) {
    form(
        callback,
        work,
        reference ->
            ViewSubmissionResponse.builder()
                .responseAction("update")
                .view(GiveForm.done(Hint.fault(reference, "")))
                .build());
  }

  private void form(
      String callback, Submission work, Function<String, ViewSubmissionResponse> atFault) {
    app.viewSubmission(
        callback,
        (request, context) -> {
          var payload = request.getPayload();
          return context.ack(
              faults.guard(
                  "form " + callback,
                  () ->
                      work.handle(
                          new WorkspaceId(payload.getTeam().getId()),
                          new MemberId(payload.getUser().getId()),
                          payload.getView()),
                  atFault));
        });
  }

  /** Acknowledged when it is done; for what has to be done within Slack's three seconds. */
  void button(String action, BiConsumer<Press, ActionContext> work) {
    app.blockAction(
        action,
        (request, context) -> {
          press(action, Press.of(request.getPayload()), context, work);
          return context.ack();
        });
  }

  /** Acknowledged at once; for what answers by a call to Slack of its own. */
  void slowButton(String action, BiConsumer<Press, ActionContext> work) {
    app.blockAction(
        action,
        (request, context) -> {
          Press press = Press.of(request.getPayload());
          later.execute(() -> press(action, press, context, work));
          return context.ack();
        });
  }

  private void press(
      String action, Press press, ActionContext context, BiConsumer<Press, ActionContext> work) {
    faults.guard(
        "button " + action,
        () -> {
          work.accept(press, context);
          return true;
        },
        reference -> {
          answers.beside(context, press, Hint.fault(reference, ""));
          return false;
        });
  }

  /**
   * A menu that asks for its options while somebody types.
   *
   * @param options those that fit what was typed
   */
  void options(String action, Function<String, List<OptionObject>> options) {
    app.blockSuggestion(
        action,
        (request, context) ->
            context.ack(answer ->
                answer.options(
                    options.apply(request.getPayload().getValue()).stream()
                        .map(option -> new Option(option.getText(), option.getValue()))
                        .toList())));
  }

  /** A shortcut that begins nowhere in particular. */
  void globalShortcut(String callback, BiConsumer<WorkspaceId, String> openForm) {
    app.globalShortcut(
        callback,
        (request, context) -> {
          var payload = request.getPayload();
          faults.guard(
              "shortcut " + callback,
              () -> {
                openForm.accept(new WorkspaceId(payload.getTeam().getId()), payload.getTriggerId());
                return true;
              },
              reference -> false);
          return context.ack();
        });
  }

  /** A shortcut in the menu of a message. */
  void messageShortcut(String callback, Consumer<Shortcut> work) {
    app.messageShortcut(
        callback,
        (request, context) -> {
          faults.guard(
              "shortcut " + callback,
              () -> {
                work.accept(Shortcut.of(request.getPayload()));
                return true;
              },
              reference -> {
                answers.privately(context, Hint.fault(reference, ""));
                return false;
              });
          return context.ack();
        });
  }

  /** Acknowledged at once; what we know of the world is refreshed again now and then anyway. */
  <E extends Event> void event(Class<E> type, BiConsumer<WorkspaceId, E> work) {
    event(later, type, work);
  }

  /** The same, one after the other. */
  <E extends Event> void news(Class<E> type, BiConsumer<WorkspaceId, E> work) {
    event(inTurn, type, work);
  }

  private <E extends Event> void event(
      Executor when, Class<E> type, BiConsumer<WorkspaceId, E> work) {
    app.event(
        type,
        (payload, context) -> {
          WorkspaceId workspace = new WorkspaceId(payload.getTeamId());
          E event = payload.getEvent();
          when.execute(() ->
              faults.guard(
                  type.getSimpleName(),
                  () -> {
                    work.accept(workspace, event);
                    return true;
                  },
                  reference -> false));
          return context.ack();
        });
  }
}
