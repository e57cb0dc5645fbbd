package app.huzzah.slack;

import app.huzzah.slack.action.BoardButtons;
import app.huzzah.slack.action.BoardFormHandler;
import app.huzzah.slack.action.DigestButtons;
import app.huzzah.slack.action.FormButtons;
import app.huzzah.slack.action.GiveFormHandler;
import app.huzzah.slack.action.JoinButtons;
import app.huzzah.slack.action.LeadersButtons;
import app.huzzah.slack.action.PostMenu;
import app.huzzah.slack.action.PrivacyButtons;
import app.huzzah.slack.action.RemoveFormHandler;
import app.huzzah.slack.action.RewordFormHandler;
import app.huzzah.slack.action.SeenButtons;
import app.huzzah.slack.action.SeenFormHandler;
import app.huzzah.slack.action.SettingsFormHandler;
import app.huzzah.slack.action.ShortcutHandler;
import app.huzzah.slack.action.UndoButton;
import app.huzzah.slack.client.HomeScreens;
import app.huzzah.slack.client.NumbersScreens;
import app.huzzah.slack.client.SettingsScreens;
import app.huzzah.slack.command.HuzzahCommand;
import app.huzzah.slack.event.DirectoryEvents;
import app.huzzah.slack.view.BoardControls;
import app.huzzah.slack.view.BoardForm;
import app.huzzah.slack.view.DigestView;
import app.huzzah.slack.view.GiveAnswer;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.HistoryView;
import app.huzzah.slack.view.HistoryWish;
import app.huzzah.slack.view.HomeView;
import app.huzzah.slack.view.HomeWish;
import app.huzzah.slack.view.JoinAnswer;
import app.huzzah.slack.view.LeadersLeftOut;
import app.huzzah.slack.view.LeadersView;
import app.huzzah.slack.view.LeftOutList;
import app.huzzah.slack.view.PrivacyView;
import app.huzzah.slack.view.RecognitionPost;
import app.huzzah.slack.view.RemoveForm;
import app.huzzah.slack.view.RewordForm;
import app.huzzah.slack.view.SeenForm;
import app.huzzah.slack.view.SeenView;
import app.huzzah.slack.view.SettingsAnswer;
import app.huzzah.slack.view.SettingsForm;
import app.huzzah.slack.view.ZoneChoice;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelCreatedEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.SubteamCreatedEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.Optional;

/** Everything that Slack may say to us, each with who answers it. */
public final class SlackApp {
  private final Features features;
  private final Answers answers;

  /** Those who answer. */
  public record Features(
      HuzzahCommand command,
      BoardButtons boards,
      BoardFormHandler boardForm,
      GiveFormHandler form,
      UndoButton undo,
      OfPosts posts,
      DigestButtons digest,
      LeadersButtons leaders,
      PrivacyButtons privacy,
      HomeScreens home,
      NumbersScreens numbers,
      DirectoryEvents directory,
      FormButtons formButtons,
      ShortcutHandler shortcuts,
      SettingsScreens settings,
      SettingsFormHandler settingsForm) {}

  /** Those who answer what people do with a post, or with what tells of one. */
  public record OfPosts(
      JoinButtons join,
      PostMenu menu,
      RewordFormHandler reword,
      RemoveFormHandler remove,
      SeenButtons seen,
      SeenFormHandler seenForm) {}

  SlackApp(Features features, Answers answers) {
    this.features = features;
    this.answers = answers;
  }

  /** Registers all listeners. */
  void register(Listening listen) {
    listen.command("/huzzah", features.command()::handle);

    listen.form(GiveForm.CALLBACK, GiveForm.MESSAGE, features.form()::handle);
    listen.form(RewordForm.CALLBACK, RewordForm.WORDS, features.posts().reword()::handle);
    listen.form(RemoveForm.CALLBACK, RemoveForm.REASON, features.posts().remove()::handle);
    listen.form(SeenForm.CALLBACK, SeenForm.WORDS, features.posts().seenForm()::handle);

    posts(listen);
    boards(listen);
    settings(listen);
    privacy(listen);
    shortcuts(listen);
    numbers(listen);
    home(listen);
    leaders(listen);
    listen.button(HomeView.GIVE, (press, context) -> features.formButtons().give(press));
    listen.button(Hint.OPEN_FORM, (press, context) -> features.formButtons().typed(press));
    listen.slowButton(
        GiveAnswer.UNDO,
        (press, context) ->
            answers.inPlace(
                context,
                press,
                features.undo().handle(press.workspace(), press.member(), press.value())));
    listen.slowButton(
        HomeView.DIGEST,
        (press, context) -> answers.beside(context, press, features.digest().preview(press)));
    listen.slowButton(
        DigestView.POST_NOW,
        (press, context) -> answers.inPlace(context, press, features.digest().postNow(press)));

    var directory = features.directory();
    listen.news(TeamJoinEvent.class, (workspace, e) -> directory.person(workspace, e.getUser()));
    listen.news(UserChangeEvent.class, (workspace, e) -> directory.person(workspace, e.getUser()));
    listen.news(SubteamCreatedEvent.class, (workspace, e) -> directory.groups(workspace));
    listen.news(SubteamUpdatedEvent.class, (workspace, e) -> directory.groups(workspace));
    listen.news(SubteamMembersChangedEvent.class, (workspace, e) -> directory.groups(workspace));
    listen.news(
        ChannelCreatedEvent.class,
        (workspace, e) ->
            directory.channel(workspace, e.getChannel().getId(), e.getChannel().getName()));
    listen.news(
        ChannelRenameEvent.class,
        (workspace, e) ->
            directory.channel(workspace, e.getChannel().getId(), e.getChannel().getName()));
    listen.news(
        ChannelArchiveEvent.class,
        (workspace, e) -> directory.channelGone(workspace, e.getChannel()));
    listen.news(
        ChannelDeletedEvent.class,
        (workspace, e) -> directory.channelGone(workspace, e.getChannel()));
    listen.news(
        ChannelUnarchiveEvent.class,
        (workspace, e) -> directory.channelBack(workspace, e.getChannel()));
  }

  private void shortcuts(Listening listen) {
    listen.globalShortcut("give_shoutout", features.shortcuts()::give);
    listen.messageShortcut("recognise_this", features.shortcuts()::recognise);
  }

  private void settings(Listening listen) {
    SettingsScreens screens = features.settings();
    listen.form(SettingsForm.CALLBACK, SettingsForm.TIME_ZONE, features.settingsForm()::handle);
    listen.options(SettingsForm.TIME_ZONE, ZoneChoice::matching);
    listen.button(
        SettingsAnswer.OPEN,
        (press, context) ->
            screens
                .open(press.workspace(), press.member(), Optional.of(press.trigger()))
                .ifPresent(refusal -> answers.beside(context, press, refusal)));
    listen.button(
        SettingsForm.HISTORY,
        (press, context) ->
            screens.pushHistory(press.workspace(), press.member(), press.trigger()));
    listen.button(
        SettingsAnswer.OPEN_AGAIN,
        (press, context) ->
            press
                .viewId()
                .ifPresent(view -> screens.openInPlace(press.workspace(), press.member(), view)));
  }

  private void boards(Listening listen) {
    BoardButtons boards = features.boards();
    listen.slowButton(
        HomeView.BOARD, (press, context) -> answers.beside(context, press, boards.first(press)));
    listen.slowButton(
        BoardControls.OPEN, (press, context) -> answers.beside(context, press, boards.turn(press)));
    for (String turn : BoardControls.TURNS) {
      listen.slowButton(
          turn, (press, context) -> answers.inPlace(context, press, boards.turn(press)));
    }
    listen.slowButton(
        BoardControls.AROUND,
        (press, context) -> answers.inPlace(context, press, boards.around(press)));
    listen.button(
        BoardControls.FILTER,
        (press, context) ->
            boards.filter(press).ifPresent(answer -> answers.beside(context, press, answer)));
    listen.slowButton(
        BoardControls.SHARE,
        (press, context) ->
            answers.inPlace(
                context,
                press,
                boards.share(press, post -> answers.forEverybody(context, press, post))));
    listen.form(BoardForm.CALLBACK, BoardForm.PERIOD, features.boardForm()::handle);
  }

  /** What people do on their Home, but for what they find elsewhere too. */
  private void home(Listening listen) {
    listen.event(
        AppHomeOpenedEvent.class,
        (workspace, event) -> features.home().opened(workspace, new MemberId(event.getUser())));
    listen.button(
        HomeView.NUMBERS,
        (press, context) ->
            features.numbers().open(press.workspace(), press.member(), press.trigger()));
    for (String turn : HomeView.TURNS) {
      listen.slowButton(
          turn,
          (press, context) ->
              features
                  .home()
                  .show(press.workspace(), press.member(), HomeWish.read(press.value())));
    }
  }

  /** What leaders do with their digest. */
  private void leaders(Listening listen) {
    LeadersButtons leaders = features.leaders();
    listen.button(
        LeadersLeftOut.THANK,
        (press, context) ->
            leaders.thank(press).ifPresent(answer -> answers.beside(context, press, answer)));
    listen.button(
        LeadersLeftOut.MORE,
        (press, context) ->
            leaders.more(press).ifPresent(answer -> answers.beside(context, press, answer)));
    for (String turn : LeftOutList.TURNS) {
      listen.slowButton(
          turn,
          (press, context) ->
              leaders.turn(press).ifPresent(answer -> answers.inPlace(context, press, answer)));
    }
    listen.slowButton(
        LeadersView.FILE, (press, context) -> answers.beside(context, press, leaders.file(press)));
  }

  /** The lists behind one's own numbers. */
  private void numbers(Listening listen) {
    NumbersScreens screens = features.numbers();
    listen.button(
        HistoryView.OPEN,
        (press, context) ->
            screens.openList(
                press.workspace(),
                press.member(),
                HistoryWish.read(press.value()),
                press.trigger()));
    listen.button(
        HistoryView.PUSH,
        (press, context) ->
            screens.pushList(
                press.workspace(),
                press.member(),
                HistoryWish.read(press.value()),
                press.trigger()));
    for (String turn : HistoryView.turns()) {
      listen.button(
          turn,
          (press, context) ->
              press
                  .viewId()
                  .ifPresent(view ->
                      screens.turn(
                          press.workspace(),
                          press.member(),
                          HistoryWish.read(press.value()),
                          view)));
    }
  }

  private void privacy(Listening listen) {
    PrivacyButtons privacy = features.privacy();
    listen.slowButton(
        PrivacyView.OPEN, (press, context) -> answers.beside(context, press, privacy.show(press)));
    listen.slowButton(
        PrivacyView.STAY_OFF,
        (press, context) -> answers.inPlace(context, press, privacy.stayOffBoards(press, true)));
    listen.slowButton(
        PrivacyView.COME_BACK,
        (press, context) -> answers.inPlace(context, press, privacy.stayOffBoards(press, false)));
    listen.slowButton(
        PrivacyView.HIDE_PLACE,
        (press, context) -> answers.inPlace(context, press, privacy.hidePlace(press, true)));
    listen.slowButton(
        PrivacyView.SHOW_PLACE,
        (press, context) -> answers.inPlace(context, press, privacy.hidePlace(press, false)));
  }

  /** What people do with a post. */
  private void posts(Listening listen) {
    JoinButtons join = features.posts().join();
    PostMenu menu = features.posts().menu();
    listen.slowButton(
        RecognitionPost.JOIN, (press, context) -> answers.beside(context, press, join.join(press)));
    listen.slowButton(
        JoinAnswer.LEAVE, (press, context) -> answers.inPlace(context, press, join.leave(press)));
    listen.slowButton(
        RecognitionPost.MORE,
        (press, context) ->
            menu.chosen(press).ifPresent(answer -> answers.beside(context, press, answer)));
    listen.slowButton(
        GiveAnswer.EDIT,
        (press, context) ->
            menu.edit(press).ifPresent(answer -> answers.beside(context, press, answer)));
    SeenButtons seen = features.posts().seen();
    listen.slowButton(
        SeenView.SEEN, (press, context) -> answers.beside(context, press, seen.seen(press)));
    listen.slowButton(
        SeenView.WITH_WORDS,
        (press, context) ->
            seen.withWords(press).ifPresent(answer -> answers.beside(context, press, answer)));
  }
}
