package app.huzzah.slack;

import app.huzzah.digest.WeekCounts;
import app.huzzah.picture.WeekBar;
import app.huzzah.picture.WeekBars;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackFault;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The picture in a digest: its last weeks as bars. */
final class DigestPictures {
  private static final Logger LOG = LoggerFactory.getLogger(DigestPictures.class);

  /**
   * Draws and uploads it.
   *
   * @return Slack's id of the file; empty where it cannot be drawn here, or Slack does not take it
   * @throws SlackFault where Slack cannot be reached at all, so that nothing else would help either
   */
  Optional<String> upload(SlackClient client, List<WeekCounts> weeks) {
    Optional<byte[]> png = WeekBars.png(weeks.stream().map(DigestPictures::bar).toList());
    try {
      return png.map(bytes ->
          client
              .files()
              .upload(
                  "huzzah-" + weeks.getLast().week().monday() + ".png",
                  "Shout-outs by week",
                  bytes));
    } catch (SlackFault fault) {
      if (fault.error().equals("unreachable")) {
        throw fault;
      }
      LOG.info("A digest goes without its picture: {}", fault.error());
      return Optional.empty();
    }
  }

  private static WeekBar bar(WeekCounts week) {
    return new WeekBar(
        week.week().monday(),
        week.smallEfforts(),
        week.bigEfforts(),
        week.smallWins(),
        week.bigWins(),
        week.smallLessons(),
        week.bigLessons());
  }
}
