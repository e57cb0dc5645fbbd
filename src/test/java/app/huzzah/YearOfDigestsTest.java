package app.huzzah;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Seed;
import app.huzzah.digest.DigestSchedule;
import app.huzzah.jobs.Courier;
import app.huzzah.jobs.Errand;
import app.huzzah.jobs.OutboxRunner;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.recognition.TestClock;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.rewards.Vault;
import app.huzzah.slack.SlackConnection;
import app.huzzah.workspace.Channel;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A year in five zones, with two instances of the program on one database that look at the same
 * time, die in the middle of a post and are there again, and with a Slack that is often out of
 * order: each week is posted once.
 */
class YearOfDigestsTest {
  private static final Vault VAULT = new Vault(Optional.empty(), new SecureRandom());

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final int WEEKS = 52;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  /** The first words of the first block below a digest's headline. */
  private static final Pattern WEEK = Pattern.compile("Week of ([0-9]+ [A-Z][a-z]+)");

  private static final Map<String, ZoneId> ZONES =
      new TreeMap<>(
          Map.of(
              "berlin", ZoneId.of("Europe/Berlin"),
              "auckland", ZoneId.of("Pacific/Auckland"),
              "kolkata", ZoneId.of("Asia/Kolkata"),
              "new-york", ZoneId.of("America/New_York"),
              "lord-howe", ZoneId.of("Australia/Lord_Howe")));

  /** One of them at an hour that a change of clocks skips, or has twice. */
  private static final Map<String, DigestSchedule> ODD_HOURS =
      Map.of(
          "berlin", new DigestSchedule(DayOfWeek.SUNDAY, LocalTime.of(2, 30)),
          "lord-howe", new DigestSchedule(DayOfWeek.SUNDAY, LocalTime.of(1, 45)));

  private final Random random = new Random(2026);
  private final TestClock clock = new TestClock(FIRST.atStartOfDay(ZoneId.of("UTC")).toInstant());
  private final List<TestWorkspace> teams = new ArrayList<>();
  private final Map<TestWorkspace, ChannelId> channels = new HashMap<>();

  /** An instance that dies now and then: before Slack has a message, or just after. */
  private record Mortal(Courier courier, Random random) implements Courier {
    @Override
    public Delivery deliver(
        WorkspaceId workspace, Errand errand, String reference, boolean inDoubt) {
      int fate = random.nextInt(10);
      if (fate == 0) {
        throw new Killed();
      }
      Delivery delivery = courier.deliver(workspace, errand, reference, inDoubt);
      if (fate == 1) {
        throw new Killed();
      }
      return delivery;
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("on purpose");
    }
  }

  @Test
  void eachWeekIsPostedOnceWhateverCrashes() throws Exception {
    Seed seed = Seed.named("Small & Co", "small").app("Huzzah", "/huzzah");
    seed.person("ada", "Ada", "Director", "Europe/Berlin");
    ZONES.keySet().forEach(name -> seed.channel(name, ""));
    try (Database database = PostgresForTests.fresh();
        PretendSlack slack = PretendSlack.start(Options.of(clock, new Random(7), seed));
        SlackConnection connection = new SlackConnection(slack.botToken(), slack.apiUrl());
        ExecutorService atOnce = Executors.newFixedThreadPool(2)) {
      List<Features> instances =
          List.of(
              Features.of(database, connection, VAULT, clock),
              Features.of(database, connection, VAULT, clock));
      List<OutboxRunner> runners =
          instances.stream()
              .map(one ->
                  new OutboxRunner(
                      database,
                      new Mortal(one.courier(), random),
                      one.services().people(),
                      clock,
                      Duration.ZERO))
              .toList();
      ZONES.forEach((name, zone) -> begins(database, slack, instances.getFirst(), name, zone));

      for (Instant moment : moments()) {
        clock.set(moment);
        if (random.nextInt(40) == 0) {
          somebodyGives();
        }
        bothAtOnce(atOnce, instances.stream().map(this::looking).toList());
        goWrong(slack);
        for (int n = 0; n < 40 && instances.getFirst().outbox().waiting() > 0; n++) {
          bothAtOnce(atOnce, runners.stream().map(YearOfDigestsTest::delivering).toList());
          clock.pass(Duration.ofSeconds(31));
        }
        slack.faults().clear();
      }

      for (TestWorkspace team : teams) {
        assertThat(weeksIn(slack, channel(team)))
            .as("%s", team.zone())
            .containsExactlyElementsOf(mondays());
      }
    }
  }

  private static List<String> mondays() {
    return Stream.iterate(FIRST, monday -> monday.plusWeeks(1))
        .limit(WEEKS)
        .map(DAY::format)
        .toList();
  }

  private void begins(
      Database database, PretendSlack slack, Features instance, String name, ZoneId zone) {
    TestWorkspace team = TestWorkspace.inside(database, "T" + name, zone);
    ChannelId channel = new ChannelId(slack.workspace().channel("#" + name).id());
    team.directory().save(team.id(), new Channel(channel, name, false));
    teams.add(team);
    channels.put(team, channel);
    team.clock().set(clock.instant());
    instance
        .duties()
        .digests()
        .turnOn(team.id(), channel, schedule(name), Coverage.EVERYTHING, team.person("Lea"));
  }

  private static DigestSchedule schedule(String name) {
    return ODD_HOURS.getOrDefault(name, DigestSchedule.USUAL);
  }

  /** Around each hour at which one is due, in whichever zone. */
  private SortedSet<Instant> moments() {
    SortedSet<Instant> moments = new TreeSet<>();
    ZONES.forEach((name, zone) -> {
      Instant due = FIRST.atStartOfDay(zone).toInstant();
      for (int week = 0; week < WEEKS; week++) {
        due = schedule(name).nextAfter(due, zone);
        moments.add(due.minusSeconds(60));
        moments.add(due);
        moments.add(due.plusSeconds(3_600));
      }
    });
    moments.removeIf(moment -> !moment.isAfter(clock.instant()));
    return moments;
  }

  private void somebodyGives() {
    TestWorkspace team = teams.get(random.nextInt(teams.size()));
    MemberId giver = team.person("Mia");
    team.clock().set(clock.instant().minusSeconds(5));
    team.from(giver).to(team.person("Ben")).because("a good week").in(channel(team)).give();
  }

  private ChannelId channel(TestWorkspace team) {
    return requireNonNull(channels.get(team));
  }

  private Callable<Boolean> looking(Features instance) {
    return () -> {
      teams.forEach(team -> instance.duties().digests().postIfDue(team.id(), channel(team)));
      return true;
    };
  }

  private static Callable<Boolean> delivering(OutboxRunner runner) {
    return () -> {
      try {
        return runner.runOnce() > 0;
      } catch (Killed killed) {
        return false;
      }
    };
  }

  private static void bothAtOnce(ExecutorService atOnce, List<Callable<Boolean>> things)
      throws Exception {
    for (var done : atOnce.invokeAll(things)) {
      done.get();
    }
  }

  private void goWrong(PretendSlack slack) {
    List<Fault> faults =
        List.of(
            new Fault.AnswerLost(),
            new Fault.Dropped(),
            new Fault.Status(500),
            new Fault.RateLimited(30));
    if (random.nextInt(3) == 0) {
      slack.faults().next("chat.postMessage", 1, faults.get(random.nextInt(faults.size())));
    }
  }

  /** The weeks that a channel was told, in the order of the posts. */
  private static List<String> weeksIn(PretendSlack slack, ChannelId channel) {
    return slack.workspace().messages().in(channel.value()).stream()
        .filter(message -> message.botId() != null && message.threadTs() == null)
        .map(message -> WEEK.matcher(message.content().toString()))
        .filter(Matcher::find)
        .map(week -> week.group(1))
        .toList();
  }
}
