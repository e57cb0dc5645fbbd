package app.huzzah.slack;

import app.huzzah.digest.leaders.Rates;
import app.huzzah.digest.leaders.Trend;
import app.huzzah.picture.SharePoint;
import app.huzzah.picture.ShareTrend;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.view.LeadersRates;
import app.huzzah.slack.view.Trends;
import app.huzzah.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures in leaders' digests. All leaders of a workspace get the same ones, so each is drawn
 * and uploaded once, and so is a failure remembered for a while: a digest without pictures is
 * better than one that is late.
 */
public final class TrendPictures {
  private static final Logger LOG = LoggerFactory.getLogger(TrendPictures.class);
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
  private static final int MOST = 10_000;

  private final SlackClients slack;
  private final InstantSource clock;
  private final Cache<Wanted, Uploaded> files;

  public TrendPictures(SlackClients slack, InstantSource clock) {
    this.slack = slack;
    this.clock = clock;
    this.files =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST)
            .build();
  }

  private record Wanted(WorkspaceId workspace, String title, List<SharePoint> points) {}

  private record Uploaded(Optional<String> file, Instant at) {}

  /** Those that go with these rates, as far as they can be drawn and uploaded. */
  Trends of(WorkspaceId workspace, Rates rates) {
    List<Optional<String>> ids =
        wanted(workspace, rates).stream()
            .map(wanted -> files.get(wanted, this::upload).file())
            .toList();
    return new Trends(ids.get(0), ids.get(1), ids.get(2));
  }

  /**
   * Slack refused a message with these. Soon after an upload it may not know a file yet; those that
   * it refuses for longer are left out from now on.
   */
  void refused(WorkspaceId workspace, Rates rates) {
    Instant now = clock.instant();
    for (Wanted wanted : wanted(workspace, rates)) {
      Uploaded uploaded = files.getIfPresent(wanted);
      if (uploaded != null && uploaded.at().plus(LONGEST_WAIT).isBefore(now)) {
        files.put(wanted, new Uploaded(Optional.empty(), now));
      }
    }
  }

  private static List<Wanted> wanted(WorkspaceId workspace, Rates rates) {
    return List.of(
        wanted(workspace, LeadersRates.WEEK, rates.week(), rates.days()),
        wanted(workspace, LeadersRates.FOUR_WEEKS, rates.fourWeeks(), rates.days()),
        wanted(workspace, LeadersRates.GIVERS, rates.givers(), rates.days()));
  }

  private static Wanted wanted(
      WorkspaceId workspace, String title, Trend trend, List<LocalDate> days) {
    return new Wanted(
        workspace,
        title,
        IntStream.range(0, days.size())
            .mapToObj(i -> new SharePoint(days.get(i), share(trend, i)))
            .toList());
  }

  private Uploaded upload(Wanted wanted) {
    Optional<String> file = Optional.empty();
    try {
      file =
          ShareTrend.png(wanted.title(), wanted.points())
              .map(png ->
                  slack.of(wanted.workspace()).files().upload("trend.png", wanted.title(), png));
    } catch (SlackFault fault) {
      LOG.info(
          "leaders' digests of {} go without a picture: {}", wanted.workspace(), fault.error());
    }
    return new Uploaded(file, clock.instant());
  }

  private static OptionalDouble share(Trend trend, int week) {
    return trend.weeks().get(week).whole() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(trend.weeks().get(week).value());
  }
}
