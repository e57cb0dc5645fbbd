package app.huzzah.permission;

import app.huzzah.db.Database;
import app.huzzah.digest.Chronicle;
import app.huzzah.digest.DigestPosts;
import app.huzzah.digest.DigestService;
import app.huzzah.digest.leaders.FiguresService;
import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.jobs.DigestAlarmClock;
import app.huzzah.jobs.DigestErrands;
import app.huzzah.jobs.LeadersErrands;
import app.huzzah.jobs.Outbox;
import app.huzzah.jobs.RecognitionErrands;
import app.huzzah.jobs.RewardErrands;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.recognition.BoostService;
import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.HistoryService;
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
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.OwnAllowances;
import app.huzzah.workspace.PrivacyService;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.SettingsService;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** All services over one database, as the program wires them, with no Slack to ask. */
final class Services {
  final Database database;
  final Directory directory;
  final RecognitionService recognitions;
  final CorrectionService corrections;
  final BoostService boosts;
  final SeenService seen;
  final HistoryService histories;
  final LeaderboardService boards;
  final DigestPosts digestPosts;
  final DigestService digests;
  final FiguresService figures;
  final LeadersDigests leaders;
  final SettingsService settings;
  final OwnAllowances allowances;
  final PrivacyService privacy;
  final Rewards rewards;
  final ReminderService reminders;

  Services(Database database, InstantSource clock) {
    this.database = database;
    directory = new Directory(database, Roster.NONE, clock);
    Outbox outbox = new Outbox(database, clock);
    boards = new LeaderboardService(database, directory, clock);
    Chronicle chronicle = new Chronicle(database, directory, boards);
    DigestErrands digestErrands = new DigestErrands(outbox);
    digestPosts = new DigestPosts(database, chronicle, digestErrands, clock);

    RecognitionErrands errands = new RecognitionErrands(outbox, digestPosts::changed);
    recognitions = new RecognitionService(database, directory, errands, clock);
    corrections = new CorrectionService(database, directory, recognitions, errands, clock);
    boosts = new BoostService(database, directory, errands, clock);
    seen = new SeenService(database, directory, errands, clock);
    histories = new HistoryService(database, directory, clock);

    DigestAlarmClock alarms = new DigestAlarmClock(database);
    digests = new DigestService(database, directory, chronicle, digestErrands, alarms, clock);
    figures = new FiguresService(database, directory, clock);
    leaders = new LeadersDigests(database, directory, new LeadersErrands(outbox), clock);
    settings = new SettingsService(database, directory, digests::movedToAnotherZone, clock);
    allowances = new OwnAllowances(database, directory, clock);
    privacy =
        new PrivacyService(
            database, (tx, workspace, member) -> outbox.showHomes(tx, workspace, List.of(member)));

    RewardErrands rewardErrands = new RewardErrands(outbox);
    reminders = new ReminderService(database, rewardErrands, clock);
    PotService pots = new PotService(database, directory, rewardErrands, clock);
    Vault vault = new Vault(Optional.of(new byte[Vault.KEY]), new SecureRandom());
    rewards =
        new Rewards(
            new CatalogueService(database, settings, clock),
            new RedemptionService(database, directory, rewardErrands, clock),
            new SettlingService(database, directory, rewardErrands, vault, pots, clock),
            new BudgetService(database, directory, settings, clock),
            new AdjustmentService(database, directory, settings, rewardErrands, clock),
            new LapseService(database, directory, settings, rewardErrands, clock),
            pots,
            new StatementService(database));
  }
}
