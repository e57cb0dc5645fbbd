package app.huzzah.slack;

import app.huzzah.digest.DigestService;
import app.huzzah.digest.leaders.FiguresService;
import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.jobs.PeopleWaiting;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.recognition.BoostService;
import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.HistoryService;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.SeenService;
import app.huzzah.rewards.Rewards;
import app.huzzah.slack.action.AdjustFormHandler;
import app.huzzah.slack.action.BoardButtons;
import app.huzzah.slack.action.BoardFormHandler;
import app.huzzah.slack.action.BudgetFormHandler;
import app.huzzah.slack.action.CatalogueButtons;
import app.huzzah.slack.action.CodeFormHandler;
import app.huzzah.slack.action.DeclineFormHandler;
import app.huzzah.slack.action.DigestButtons;
import app.huzzah.slack.action.FormButtons;
import app.huzzah.slack.action.GiveFormHandler;
import app.huzzah.slack.action.JoinButtons;
import app.huzzah.slack.action.LapseFormHandler;
import app.huzzah.slack.action.LeadersButtons;
import app.huzzah.slack.action.PostMenu;
import app.huzzah.slack.action.PotButtons;
import app.huzzah.slack.action.PotFormHandler;
import app.huzzah.slack.action.PotShareFormHandler;
import app.huzzah.slack.action.PrivacyButtons;
import app.huzzah.slack.action.RedeemFormHandler;
import app.huzzah.slack.action.RemoveFormHandler;
import app.huzzah.slack.action.RewardButtons;
import app.huzzah.slack.action.RewardFormHandler;
import app.huzzah.slack.action.RewordFormHandler;
import app.huzzah.slack.action.SeenButtons;
import app.huzzah.slack.action.SeenFormHandler;
import app.huzzah.slack.action.SettingsFormHandler;
import app.huzzah.slack.action.SettleButtons;
import app.huzzah.slack.action.SharedBoardStore;
import app.huzzah.slack.action.ShortcutHandler;
import app.huzzah.slack.action.UndoButton;
import app.huzzah.slack.client.BoardScreens;
import app.huzzah.slack.client.CatalogueScreens;
import app.huzzah.slack.client.Confirmations;
import app.huzzah.slack.client.CorrectionScreens;
import app.huzzah.slack.client.Forms;
import app.huzzah.slack.client.HomeScreens;
import app.huzzah.slack.client.LeadersScreens;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.NumbersScreens;
import app.huzzah.slack.client.PotScreens;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.client.SeenScreens;
import app.huzzah.slack.client.SettingsScreens;
import app.huzzah.slack.command.AllowanceCommand;
import app.huzzah.slack.command.BoardCommand;
import app.huzzah.slack.command.DigestCommand;
import app.huzzah.slack.command.FormText;
import app.huzzah.slack.command.HuzzahCommand;
import app.huzzah.slack.command.PrivacyCommand;
import app.huzzah.slack.command.RemoveCommand;
import app.huzzah.slack.command.RewardsCommand;
import app.huzzah.slack.command.SettingsCommand;
import app.huzzah.slack.event.DirectoryEvents;
import app.huzzah.slack.event.MessageGifts;
import app.huzzah.slack.event.MessageHandler;
import app.huzzah.slack.event.ReactionHandler;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.OwnAllowances;
import app.huzzah.workspace.PrivacyService;
import app.huzzah.workspace.SettingsService;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Where Slack's deliveries come in, whichever way. */
public final class SlackDoor implements AutoCloseable {
  private final App app;
  private final SlackConnection slack;
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService inTurn =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

  /** What answers Slack. */
  public record Services(
      Directory directory,
      RecognitionService recognitions,
      CorrectionService corrections,
      BoostService boosts,
      SeenService seen,
      HistoryService histories,
      LeaderboardService boards,
      DigestService digests,
      LeadersDigests leaders,
      FiguresService figures,
      SettingsService settings,
      OwnAllowances allowances,
      PrivacyService privacy,
      Rewards rewards,
      OfRewards rewardScreens,
      NamesOf names,
      HomeScreens home,
      SharedBoardStore shares,
      PeopleWaiting people) {}

  /** What shows rewards. */
  public record OfRewards(RewardsScreens rewards, CatalogueScreens catalogue, PotScreens pots) {}

  /** A door for requests that Slack signs with this secret. */
  public static SlackDoor signed(
      Services services,
      SlackConnection slack,
      Supplier<String> references,
      String signingSecret,
      InstantSource clock) {
    return new SlackDoor(
        services,
        slack,
        references,
        // Whom nobody knows is none of those who wait.
        List.of(new SignatureCheck(signingSecret, clock), counting(services.people())));
  }

  /** A door for deliveries over a connection that we open ourselves. */
  public static SlackDoor unsigned(
      Services services, SlackConnection slack, Supplier<String> references) {
    return new SlackDoor(services, slack, references, List.of(counting(services.people())));
  }

  private static Middleware counting(PeopleWaiting people) {
    return (request, response, chain) -> people.answering(() -> chain.next(request));
  }

  private SlackDoor(
      Services services,
      SlackConnection slack,
      Supplier<String> references,
      List<Middleware> checks) {
    this.slack = slack;
    // Bolt's own authorization asks Slack for each request; our clients carry the token themselves.
    app = new App(AppConfig.builder().slack(slack.slack()).build(), checks);
    app.config().setAllEventsApiAutoAckEnabled(true);
    app.config().setUnmatchedRequestHandler(request -> Response.ok());
    var features = features(services, slack);
    var faults = new Faults(references);
    Answers answers = new Answers(slack, slack.calls());
    Listening listen = new Listening(app, answers, faults, later, inTurn);
    new SlackApp(features, answers).register(listen);
    rewards(services, slack).register(listen, answers);
    talk(services, features.command(), slack, faults).register(app);
  }

  private static RewardListeners rewards(Services services, SlackConnection slack) {
    var rewards = services.rewards();
    var screens = services.rewardScreens().rewards();
    var catalogue = services.rewardScreens().catalogue();
    var pots = services.rewardScreens().pots();
    return new RewardListeners(
        screens,
        new RewardButtons(rewards, screens),
        new RedeemFormHandler(rewards, screens),
        new SettleButtons(rewards, screens, slack),
        new DeclineFormHandler(rewards, screens),
        new CodeFormHandler(rewards, screens),
        new CatalogueButtons(rewards, catalogue),
        new RewardFormHandler(rewards, catalogue),
        new BudgetFormHandler(rewards, catalogue),
        new LapseFormHandler(rewards, catalogue),
        new AdjustFormHandler(rewards, services.names()),
        new PotButtons(rewards, pots),
        new PotFormHandler(rewards, pots, screens),
        new PotShareFormHandler(rewards, pots));
  }

  private Talk talk(
      Services services, HuzzahCommand command, SlackConnection slack, Faults faults) {
    var directory = services.directory();
    var recognitions = services.recognitions();
    return new Talk(
        new MessageHandler(
            directory, recognitions, command, new MessageGifts(directory, services.names())),
        new ReactionHandler(directory, recognitions, services.boosts()),
        slack,
        faults,
        later);
  }

  private static SlackApp.Features features(Services services, SlackConnection slack) {
    var directory = services.directory();
    var recognitions = services.recognitions();
    var names = services.names();
    var forms = new Forms(directory, slack);
    var boards = new BoardScreens(directory, services.boards(), slack);
    var board = new BoardCommand(directory, boards);
    var numbers =
        new NumbersScreens(services.boards(), recognitions, services.histories(), names, slack);
    var settings = new SettingsScreens(services.settings(), names, slack);
    var digest = new DigestCommand(directory, services.digests(), services.leaders());
    var corrections = services.corrections();
    var screens = new CorrectionScreens(recognitions, corrections, names, slack);
    var leftOut = new LeadersScreens(services.figures(), slack);
    return new SlackApp.Features(
        new HuzzahCommand(
            directory,
            recognitions,
            corrections,
            names,
            forms,
            new HuzzahCommand.ByWord(
                board,
                numbers,
                digest,
                new RemoveCommand(corrections, screens),
                new SettingsCommand(settings),
                new AllowanceCommand(directory, services.settings(), services.allowances(), names),
                new PrivacyCommand(services.privacy()),
                new RewardsCommand(
                    services.rewardScreens().rewards(), services.rewardScreens().catalogue()))),
        new BoardButtons(boards, services.shares()),
        new BoardFormHandler(boards),
        new GiveFormHandler(
            directory, recognitions, names, new Confirmations(directory, names), forms),
        new UndoButton(corrections, names),
        new SlackApp.OfPosts(
            new JoinButtons(services.boosts(), recognitions, names),
            new PostMenu(corrections, screens, names),
            new RewordFormHandler(directory, recognitions, corrections),
            new RemoveFormHandler(corrections, names),
            new SeenButtons(
                services.seen(),
                new SeenScreens(services.seen(), recognitions, names, slack),
                names),
            new SeenFormHandler(services.seen(), names)),
        new DigestButtons(directory, services.digests()),
        new LeadersButtons(services.leaders(), leftOut, forms),
        new PrivacyButtons(services.privacy()),
        services.home(),
        numbers,
        new DirectoryEvents(directory),
        new FormButtons(forms, new FormText(directory)),
        new ShortcutHandler(directory, forms),
        settings,
        new SettingsFormHandler(services.settings(), settings));
  }

  /** What answers {@code /slack/events}. */
  public HttpServlet servlet() {
    return new SlackAppServlet(app);
  }

  /** So many connections to Slack's Socket Mode, which end here. */
  public SocketDoor socket(String appToken, int connections, MeterRegistry metrics) {
    return new SocketDoor(app, slack, appToken, connections, metrics);
  }

  /** Finishes what was acknowledged and is still to be answered. */
  @Override
  public void close() {
    later.close();
    inTurn.close();
    app.stop();
  }
}
