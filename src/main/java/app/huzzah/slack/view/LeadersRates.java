package app.huzzah.slack.view;

import static app.huzzah.slack.view.LeadersText.outOf;
import static app.huzzah.slack.view.LeadersText.percent;

import app.huzzah.digest.leaders.Rates;
import app.huzzah.digest.leaders.Share;
import app.huzzah.digest.leaders.Trend;
import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many take part: three shares, each beside last week's and with its picture. */
public final class LeadersRates {
  public static final String WEEK = "Thanked in the last seven days";
  public static final String FOUR_WEEKS = "Thanked in the last four weeks";
  public static final String GIVERS = "Gave in the last seven days";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private LeadersRates() {}

  static List<LayoutBlock> of(Rates rates, Trends pictures) {
    List<LayoutBlock> blocks = new ArrayList<>();
    add(
        blocks,
        WEEK,
        rates.week(),
        "How many of all people here received at least one shout-out. It is Gallup's question:"
            + " have I been recognised in the last seven days?",
        rates.days(),
        pictures.week());
    add(
        blocks,
        FOUR_WEEKS,
        rates.fourWeeks(),
        "The same over 28 days, for teams in which thanks come less often than weekly.",
        rates.days(),
        pictures.fourWeeks());
    add(
        blocks,
        GIVERS,
        rates.givers(),
        "How many of all people here gave at least one. It lasts where many give, not where a few"
            + " give much.",
        rates.days(),
        pictures.givers());
    return blocks;
  }

  private static void add(
      List<LayoutBlock> blocks,
      String title,
      Trend trend,
      String meaning,
      List<LocalDate> days,
      Optional<String> picture) {
    blocks.add(Blocks.paragraph(LeadersText.explained(figure(title, trend), meaning)));
    picture.ifPresent(file -> blocks.add(Blocks.picture(file, alternative(title, trend, days))));
  }

  private static String figure(String title, Trend trend) {
    return "*"
        + title
        + ": "
        + percent(trend.now())
        + "* ("
        + outOf(trend.now())
        + " people) · a week before: "
        + percent(trend.weekBefore());
  }

  /** {@code Thanked in the last seven days, week by week: 30% on 9 October, …}. */
  static String alternative(String title, Trend trend, List<LocalDate> days) {
    return IntStream.range(0, days.size())
        .mapToObj(i -> point(trend.weeks().get(i), days.get(i)))
        .collect(Collectors.joining(", ", title + ", week by week: ", "."));
  }

  private static String point(Share share, LocalDate day) {
    return percent(share) + " on " + DAY.format(day);
  }
}
