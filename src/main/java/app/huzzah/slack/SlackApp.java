package app.huzzah.slack;

import app.huzzah.slack.action.DigestButtons;
import app.huzzah.slack.action.FormButtons;
import app.huzzah.slack.action.GiveFormHandler;
import app.huzzah.slack.action.JoinButtons;
import app.huzzah.slack.action.PostMenu;
import app.huzzah.slack.action.Press;
import app.huzzah.slack.action.RemoveFormHandler;
import app.huzzah.slack.action.RewordFormHandler;
import app.huzzah.slack.action.SettingsFormHandler;
import app.huzzah.slack.action.Shortcut;
import app.huzzah.slack.action.ShortcutHandler;
import app.huzzah.slack.action.UndoButton;
import app.huzzah.slack.client.SettingsScreens;
import app.huzzah.slack.command.BoardCommand;
import app.huzzah.slack.command.HuzzahCommand;
import app.huzzah.slack.command.SlashRequest;
import app.huzzah.slack.event.DirectoryEvents;
import app.huzzah.slack.event.HomeOpened;
import app.huzzah.slack.view.DigestView;
import app.huzzah.slack.view.GiveAnswer;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.HomeView;
import app.huzzah.slack.view.JoinAnswer;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.RecognitionPost;
import app.huzzah.slack.view.RemoveForm;
import app.huzzah.slack.view.RewordForm;
import app.huzzah.slack.view.SettingsAnswer;
import app.huzzah.slack.view.SettingsForm;
import app.huzzah.slack.view.ZoneChoice;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelCreatedEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.SubteamCreatedEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.UserChangeEvent;
import com.slack.api.model.view.View;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Everything that Slack may say to us, each with who answers it. */
public final class SlackApp {
  private final Features features;
  private final Answers answers;
  private final Faults faults;
  private final Executor later;
  private final Executor inTurn;

  /** Those who answer. */
  public record Features(
      HuzzahCommand command,
      BoardCommand board,
      GiveFormHandler form,
      UndoButton undo,
      OfPosts posts,
      DigestButtons digest,
      HomeOpened home,
      DirectoryEvents directory,
      FormButtons formButtons,
      ShortcutHandler shortcuts,
      SettingsScreens settings,
      SettingsFormHandler settingsForm) {}

  /** Those who answer what people do with a post. */
  public record OfPosts(
      JoinButtons join, PostMenu menu, RewordFormHandler reword, RemoveFormHandler remove) {}

  /**
   * @param later for what is done after the acknowledgement
   * @param inTurn the same, one after the other: news of people and channels, of which an older one
   *     must not overtake a newer
   */
  SlackApp(Features features, Answers answers, Faults faults, Executor later, Executor inTurn) {
    this.features = features;
    this.answers = answers;
    this.faults = faults;
    this.later = later;
    this.inTurn = inTurn;
  }

  /** Registers all listeners. */
  void register(App app) {
    app.command(
        "/huzzah",
        (request, context) ->
            SlashRequests.isWhole(request.getPayload())
                ? command(SlashRequests.of(request.getPayload()), context)
                : Response.error(400));

    form(app, GiveForm.CALLBACK, GiveForm.MESSAGE, features.form()::handle);
    form(app, RewordForm.CALLBACK, RewordForm.WORDS, features.posts().reword()::handle);
    form(app, RemoveForm.CALLBACK, RemoveForm.REASON, features.posts().remove()::handle);

    posts(app);
    settings(app);
    shortcuts(app);
    button(app, HomeView.GIVE, (press, context) -> features.formButtons().give(press));
    button(app, Hint.OPEN_FORM, (press, context) -> features.formButtons().typed(press));
    slowButton(
        app,
        GiveAnswer.UNDO,
        (press, context) ->
            answers.inPlace(
                context,
                press,
                features.undo().handle(press.workspace(), press.member(), press.value())));
    slowButton(
        app,
        HomeView.BOARD,
        (press, context) ->
            answers.beside(
                context, press, features.board().thisWeek(press.workspace(), press.member())));
    slowButton(
        app,
        HomeView.DIGEST,
        (press, context) -> answers.beside(context, press, features.digest().preview(press)));
    slowButton(
        app,
        DigestView.POST_NOW,
        (press, context) -> answers.inPlace(context, press, features.digest().postNow(press)));

    event(
        app,
        AppHomeOpenedEvent.class,
        (workspace, event) -> features.home().handle(workspace, new MemberId(event.getUser())));
    var directory = features.directory();
    news(app, TeamJoinEvent.class, (workspace, e) -> directory.person(workspace, e.getUser()));
    news(app, UserChangeEvent.class, (workspace, e) -> directory.person(workspace, e.getUser()));
    news(app, SubteamCreatedEvent.class, (workspace, e) -> directory.groups(workspace));
    news(app, SubteamUpdatedEvent.class, (workspace, e) -> directory.groups(workspace));
    news(app, SubteamMembersChangedEvent.class, (workspace, e) -> directory.groups(workspace));
    news(
        app,
        ChannelCreatedEvent.class,
        (workspace, e) ->
            directory.channel(workspace, e.getChannel().getId(), e.getChannel().getName()));
    news(
        app,
        ChannelRenameEvent.class,
        (workspace, e) ->
            directory.channel(workspace, e.getChannel().getId(), e.getChannel().getName()));
    news(
        app,
        ChannelArchiveEvent.class,
        (workspace, e) -> directory.channelGone(workspace, e.getChannel()));
    news(
        app,
        ChannelDeletedEvent.class,
        (workspace, e) -> directory.channelGone(workspace, e.getChannel()));
    news(
        app,
        ChannelUnarchiveEvent.class,
        (workspace, e) -> directory.channelBack(workspace, e.getChannel()));
  }

  private void shortcuts(App app) {
    app.globalShortcut(
        "give_shoutout",
        (request, context) -> {
          var payload = request.getPayload();
          faults.guard(
              "shortcut give_shoutout",
              () -> {
                features
                    .shortcuts()
                    .give(new WorkspaceId(payload.getTeam().getId()), payload.getTriggerId());
                return true;
              },
              reference -> false);
          return context.ack();
        });
    app.messageShortcut(
        "recognise_this",
        (request, context) -> {
          var payload = request.getPayload();
          faults.guard(
              "shortcut recognise_this",
              () -> {
                features.shortcuts().recognise(Shortcut.of(payload));
                return true;
              },
              reference -> {
                answers.privately(context, Hint.fault(reference, ""));
                return false;
              });
          return context.ack();
        });
  }

  private void settings(App app) {
    SettingsScreens screens = features.settings();
    app.viewSubmission(
        SettingsForm.CALLBACK,
        (request, context) ->
            context.ack(
                settings(
                    new WorkspaceId(request.getPayload().getTeam().getId()),
                    new MemberId(request.getPayload().getUser().getId()),
                    request.getPayload().getView())));
    app.blockSuggestion(
        SettingsForm.TIME_ZONE,
        (request, context) ->
            context.ack(answer ->
                answer.options(
                    ZoneChoice.matching(request.getPayload().getValue()).stream()
                        .map(option -> new Option(option.getText(), option.getValue()))
                        .toList())));
    button(
        app,
        SettingsAnswer.OPEN,
        (press, context) ->
            screens
                .open(press.workspace(), press.member(), Optional.of(press.trigger()))
                .ifPresent(refusal -> answers.beside(context, press, refusal)));
    button(
        app,
        SettingsForm.HISTORY,
        (press, context) ->
            screens.pushHistory(press.workspace(), press.member(), press.trigger()));
    button(
        app,
        SettingsAnswer.OPEN_AGAIN,
        (press, context) ->
            press
                .viewId()
                .ifPresent(view -> screens.openInPlace(press.workspace(), press.member(), view)));
  }

  private ViewSubmissionResponse settings(WorkspaceId workspace, MemberId member, View view) {
    return faults.guard(
        "the form for settings",
        () -> features.settingsForm().handle(workspace, member, view),
        reference ->
            ViewSubmissionResponse.builder()
                .responseAction("errors")
                .errors(Map.of(SettingsForm.TIME_ZONE, SettingsAnswer.fault(reference)))
                .build());
  }

  private Response command(SlashRequest request, SlashCommandContext context) {
    return faults.guard(
        "/huzzah",
        () ->
            answer(request)
                .map(message -> answers.privately(context, message))
                .orElseGet(context::ack),
        reference ->
            answers.privately(context, Hint.fault(reference, SlashRequests.asTyped(request))));
  }

  private Optional<Message> answer(SlashRequest request) {
    try {
      return features.command().handle(request);
    } catch (Directory.NotKnownYet e) {
      return Optional.of(
          Hint.problem(
              "I have only just arrived and am still learning who is who. Try again in a minute.",
              SlashRequests.asTyped(request)));
    }
  }

  /** What people do with a post. */
  private void posts(App app) {
    JoinButtons join = features.posts().join();
    PostMenu menu = features.posts().menu();
    slowButton(
        app,
        RecognitionPost.JOIN,
        (press, context) -> answers.beside(context, press, join.join(press)));
    slowButton(
        app,
        JoinAnswer.LEAVE,
        (press, context) -> answers.inPlace(context, press, join.leave(press)));
    slowButton(
        app,
        RecognitionPost.MORE,
        (press, context) ->
            menu.chosen(press).ifPresent(answer -> answers.beside(context, press, answer)));
    slowButton(
        app,
        GiveAnswer.EDIT,
        (press, context) ->
            menu.edit(press).ifPresent(answer -> answers.beside(context, press, answer)));
  }

  /** What becomes of a form that was sent. */
  private interface Submission {
    ViewSubmissionResponse handle(WorkspaceId workspace, MemberId member, View view);
  }

  /**
   * A form that is sent.
   *
   * @param field beside which an unexpected fault is answered
   */
  private void form(App app, String callback, String field, Submission work) {
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
                  reference ->
                      ViewSubmissionResponse.builder()
                          .responseAction("errors")
                          .errors(Map.of(field, Hint.fault(reference, "").text()))
                          .build()));
        });
  }

  /** Acknowledged when it is done; for what has to be done within Slack's three seconds. */
  private void button(App app, String action, BiConsumer<Press, ActionContext> work) {
    app.blockAction(
        action,
        (request, context) -> {
          press(action, Press.of(request.getPayload()), context, work);
          return context.ack();
        });
  }

  /** Acknowledged at once; for what answers by a call to Slack of its own. */
  private void slowButton(App app, String action, BiConsumer<Press, ActionContext> work) {
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

  /** Acknowledged at once; what we know of the world is refreshed again now and then anyway. */
  private <E extends Event> void event(App app, Class<E> type, BiConsumer<WorkspaceId, E> work) {
    event(app, later, type, work);
  }

  private <E extends Event> void news(App app, Class<E> type, BiConsumer<WorkspaceId, E> work) {
    event(app, inTurn, type, work);
  }

  private <E extends Event> void event(
      App app, Executor when, Class<E> type, BiConsumer<WorkspaceId, E> work) {
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
