package app.huzzah;

import app.huzzah.db.Database;
import app.huzzah.digest.ChannelDigest;
import app.huzzah.digest.Chronicle;
import app.huzzah.digest.DigestSchedule;
import app.huzzah.digest.DigestService;
import app.huzzah.digest.PostOutcome;
import app.huzzah.digest.leaders.FiguresService;
import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.jobs.DigestAlarmClock;
import app.huzzah.jobs.DigestErrands;
import app.huzzah.jobs.LeadersErrands;
import app.huzzah.jobs.Outbox;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.slack.view.DigestView;
import app.huzzah.slack.view.LeadersView;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.Trends;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.slack.api.SlackConfig;
import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a digest as it would be posted, and posts it where that is wished. */
@Command(
    name = "digest",
    description = "Prints what a digest would say, as JSON with Slack's blocks.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DigestPrintCommand implements Callable<Integer> {
  /** Who reads a digest on the command line is none of those it names. */
  private static final MemberId NOBODY = new MemberId("nobody");

  @Option(names = "--workspace", paramLabel = "ID", required = true, description = "Whose digest.")
  private String workspace = "";

  @Option(
      names = "--channel",
      paramLabel = "ID",
      description = "As this channel reads it; the whole workspace's if not said.")
  private @Nullable String channel;

  @Option(
      names = "--week",
      paramLabel = "YYYY-Www",
      description = "Such as 2026-W47; the one that is told now if not said.")
  private @Nullable String week;

  @Option(names = "--leaders", description = "The one that leaders get, in place of a channel's.")
  private boolean leaders;

  @Option(
      names = "--post",
      description =
          "Has it posted too, once, into the channel, or into all that get one, or to all"
              + " leaders: by Huzzah, as soon as it runs.")
  private boolean post;

  @Override
  public Integer call() {
    try (StoredData data = StoredData.open(Settings.read())) {
      print(data.database(), InstantSource.system());
      return 0;
    }
  }

  private void print(Database database, InstantSource clock) {
    Directory directory = new Directory(database, Roster.NONE, clock);
    Workspace known = known(directory);
    Week told = week(clock, known);
    if (leaders) {
      printLeaders(database, directory, clock, known, told);
    } else {
      printChannels(database, directory, clock, known, told);
    }
  }

  private void printLeaders(
      Database database, Directory directory, InstantSource clock, Workspace known, Week told) {
    Instant now = clock.instant();
    Instant end = told.end(known.zone());
    Instant toldAt = end.isBefore(now) ? end : now;
    System.out.println(
        json(
            LeadersView.of(
                new FiguresService(database, directory, clock).asOf(known.id(), toldAt),
                known.settings().emoji(),
                Trends.none(),
                NOBODY)));
    if (post) {
      LeadersErrands errands = new LeadersErrands(new Outbox(database, clock));
      int sent =
          new LeadersDigests(database, directory, errands, clock).post(known.id(), told, toldAt);
      System.err.println(
          sent == 0
              ? "All leaders who want this week's have it already."
              : "It is on its way to leaders, or will be as soon as Huzzah runs: " + sent + ".");
    }
  }

  private void printChannels(
      Database database, Directory directory, InstantSource clock, Workspace known, Week told) {
    Chronicle chronicle =
        new Chronicle(database, directory, new LeaderboardService(database, directory, clock));
    DigestService digests =
        new DigestService(
            database,
            directory,
            chronicle,
            new DigestErrands(new Outbox(database, clock)),
            new DigestAlarmClock(database),
            clock);
    Optional<ChannelId> reader = Optional.ofNullable(channel).map(ChannelId::new);
    Message message =
        DigestView.of(
            digests.story(known.id(), reader, told), Optional.empty(), known.settings().emoji());
    System.out.println(json(message));
    if (post) {
      post(digests, known.id(), reader, told);
    }
  }

  private static String json(Message message) {
    Gson slacks = GsonFactory.createSnakeCase(new SlackConfig());
    Map<String, Object> shown = Map.of("text", message.text(), "blocks", message.blocks());
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .create()
        .toJson(slacks.toJsonTree(shown));
  }

  private static void post(
      DigestService digests, WorkspaceId workspace, Optional<ChannelId> reader, Week week) {
    List<ChannelId> channels =
        reader
            .map(List::of)
            .orElseGet(
                () -> digests.schedules(workspace).stream().map(ChannelDigest::channel).toList());
    if (channels.isEmpty()) {
      throw new Explained("No channel gets the digest yet; name one with --channel ID.");
    }
    for (ChannelId id : channels) {
      System.err.println(
          switch (digests.postNow(workspace, id, week)) {
            case PostOutcome.Queued queued ->
                "It is on its way to " + id + ", or will be as soon as Huzzah runs.";
            case PostOutcome.AlreadyPosted already -> id + " has this week's digest already.";
          });
    }
  }

  private Workspace known(Directory directory) {
    return directory.workspaces().stream()
        .filter(id -> id.value().equals(workspace))
        .findFirst()
        .map(directory::workspace)
        .orElseThrow(() ->
            new Explained(
                "There is no workspace "
                    + workspace
                    + ". Known here: "
                    + directory.workspaces().stream().map(WorkspaceId::value).limit(20).toList()));
  }

  private Week week(InstantSource clock, Workspace known) {
    Week now = Week.of(clock.instant(), known.zone());
    if (week == null) {
      return DigestSchedule.weekTold(clock.instant(), known.zone());
    }
    Week asked = parse(week);
    if (asked.compareTo(now) > 0) {
      throw new Explained("The week " + week + " has not begun yet.");
    }
    return asked;
  }

  private static Week parse(String typed) {
    try {
      return new Week(LocalDate.parse(typed + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    } catch (DateTimeParseException e) {
      throw new Explained("“" + typed + "” is no week. Write it like 2026-W47.");
    }
  }
}
