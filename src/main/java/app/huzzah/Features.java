package app.huzzah;

import app.huzzah.db.Database;
import app.huzzah.digest.Chronicle;
import app.huzzah.digest.DigestPosts;
import app.huzzah.digest.DigestService;
import app.huzzah.digest.WeekGlances;
import app.huzzah.digest.leaders.FiguresService;
import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.jobs.DigestAlarmClock;
import app.huzzah.jobs.DigestErrands;
import app.huzzah.jobs.Homes;
import app.huzzah.jobs.LeadersErrands;
import app.huzzah.jobs.Outbox;
import app.huzzah.jobs.PeopleWaiting;
import app.huzzah.jobs.RecognitionErrands;
import app.huzzah.jobs.RewardErrands;
import app.huzzah.jobs.ScheduledJobs;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.recognition.BoostService;
import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.HistoryService;
import app.huzzah.recognition.PublicExport;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.SeenService;
import app.huzzah.rewards.AdjustmentService;
import app.huzzah.rewards.BudgetService;
import app.huzzah.rewards.CatalogueService;
import app.huzzah.rewards.LapseService;
import app.huzzah.rewards.PotService;
import app.huzzah.rewards.RedemptionService;
import app.huzzah.rewards.ReminderService;
import app.huzzah.rewards.Rewards;
import app.huzzah.rewards.SettlingService;
import app.huzzah.rewards.StatementService;
import app.huzzah.rewards.Vault;
import app.huzzah.slack.DigestDelivery;
import app.huzzah.slack.LeadersDelivery;
import app.huzzah.slack.PotDelivery;
import app.huzzah.slack.RecognitionDelivery;
import app.huzzah.slack.RewardDelivery;
import app.huzzah.slack.SeenDelivery;
import app.huzzah.slack.SlackConnection;
import app.huzzah.slack.SlackCourier;
import app.huzzah.slack.SlackDoor;
import app.huzzah.slack.TrendPictures;
import app.huzzah.slack.action.SharedBoardStore;
import app.huzzah.slack.client.CatalogueScreens;
import app.huzzah.slack.client.HomeReader;
import app.huzzah.slack.client.HomeScreens;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.PotScreens;
import app.huzzah.slack.client.RewardPictures;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.client.SlackRoster;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.OwnAllowances;
import app.huzzah.workspace.PrivacyService;
import app.huzzah.workspace.SettingsService;
import java.time.InstantSource;
import java.util.List;

/**
 * All that Huzzah can do, made once over one database and one Slack. Nothing in here runs by
 * itself.
 *
 * @param duties what is to be done by the clock
 * @param services what answers Slack
 * @param courier what speaks to Slack
 */
record Features(
    Directory directory,
    Outbox outbox,
    ScheduledJobs.Duties duties,
    SlackDoor.Services services,
    SlackCourier courier) {

  static Features of(Database database, SlackConnection slack, Vault vault, InstantSource clock) {
    Directory directory =
        new Directory(
            database, new SlackRoster(workspace -> slack.methods(), slack.calls()), clock);
    NamesOf names = new NamesOf(directory);

    Outbox outbox = new Outbox(database, clock);
    LeaderboardService boards = new LeaderboardService(database, directory, clock);
    Chronicle chronicle = new Chronicle(database, directory, boards);
    DigestErrands digestErrands = new DigestErrands(outbox);
    DigestPosts digestPosts = new DigestPosts(database, chronicle, digestErrands, clock);

    RecognitionErrands errands = new RecognitionErrands(outbox, digestPosts::changed);
    RecognitionService recognitions = new RecognitionService(database, directory, errands, clock);
    CorrectionService corrections =
        new CorrectionService(database, directory, recognitions, errands, clock);
    BoostService boosts = new BoostService(database, directory, errands, clock);
    SeenService seen = new SeenService(database, directory, errands, clock);

    DigestAlarmClock alarms = new DigestAlarmClock(database);
    DigestService digests =
        new DigestService(database, directory, chronicle, digestErrands, alarms, clock);

    FiguresService figures = new FiguresService(database, directory, clock);
    LeadersDigests leaders =
        new LeadersDigests(database, directory, new LeadersErrands(outbox), clock);

    SettingsService settings =
        new SettingsService(database, directory, digests::movedToAnotherZone, clock);
    OwnAllowances allowances = new OwnAllowances(database, directory, clock);
    PrivacyService privacy =
        new PrivacyService(
            database, (tx, workspace, member) -> outbox.showHomes(tx, workspace, List.of(member)));

    RewardErrands rewardErrands = new RewardErrands(outbox);
    LapseService lapses = new LapseService(database, directory, settings, rewardErrands, clock);
    PotService pots = new PotService(database, directory, rewardErrands, clock);
    Rewards rewards =
        new Rewards(
            new CatalogueService(database, settings, clock),
            new RedemptionService(database, directory, rewardErrands, clock),
            new SettlingService(database, directory, rewardErrands, vault, pots, clock),
            new BudgetService(database, directory, settings, clock),
            new AdjustmentService(database, directory, settings, rewardErrands, clock),
            lapses,
            pots,
            new StatementService(database));

    RewardPictures pictures = new RewardPictures(clock);
    PotScreens potScreens = new PotScreens(directory, rewards, names, slack, clock);
    HistoryService histories = new HistoryService(database, directory, clock);
    HomeScreens home =
        new HomeScreens(
            new HomeReader(
                directory,
                recognitions,
                histories,
                boards,
                new WeekGlances(database, directory, clock),
                rewards.redemptions(),
                privacy),
            new Homes(database, clock),
            names,
            slack);

    return new Features(
        directory,
        outbox,
        new ScheduledJobs.Duties(
            digests,
            alarms,
            leaders,
            boards,
            new ReminderService(database, rewardErrands, clock),
            lapses,
            pots),
        new SlackDoor.Services(
            directory,
            recognitions,
            corrections,
            boosts,
            seen,
            histories,
            boards,
            digests,
            leaders,
            figures,
            settings,
            allowances,
            privacy,
            rewards,
            new SlackDoor.OfRewards(
                new RewardsScreens(directory, rewards, names, pictures, slack),
                new CatalogueScreens(rewards, settings, names, pictures, slack),
                potScreens),
            names,
            home,
            new SharedBoardStore(database),
            new PeopleWaiting()),
        new SlackCourier(
            new RecognitionDelivery(database, recognitions, outbox, names, slack),
            new SeenDelivery(database, recognitions, names, slack),
            new DigestDelivery(digestPosts, names, slack),
            new LeadersDelivery(
                leaders,
                figures,
                new PublicExport(database),
                names,
                slack,
                new TrendPictures(slack, clock),
                clock),
            new RewardDelivery(database, rewards.redemptions(), settings, names, slack),
            new PotDelivery(pots, potScreens, slack),
            home,
            slack));
  }
}
