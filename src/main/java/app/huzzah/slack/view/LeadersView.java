package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;
import static app.huzzah.slack.view.LeadersText.percent;

import app.huzzah.digest.leaders.Figures;
import app.huzzah.digest.leaders.Share;
import app.huzzah.digest.leaders.Trend;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The leaders' digest, for one leader's eyes. Nobody named in it is pinged, and each figure says
 * what it means; what has nothing to tell is left out.
 */
public final class LeadersView {
  /** Asks for the file; the button's value is the moment up to which the digest tells. */
  public static final String FILE = "leaders_file";

  private LeadersView() {}

  public static Message of(Figures figures, EmojiSet emoji, Trends pictures, MemberId reader) {
    return isEmpty(figures) ? nothingYet() : digest(figures, emoji, pictures, reader);
  }

  private static Message digest(Figures figures, EmojiSet emoji, Trends pictures, MemberId reader) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header(headline(figures)));
    blocks.add(Blocks.aside(whoAndWhen(figures)));
    blocks.addAll(LeadersRates.of(figures.rates(), pictures));
    blocks.addAll(LeadersHighlights.of(figures.highlights(), emoji));
    blocks.addAll(LeadersLeftOut.of(figures.leftOut(), figures.toldAt(), reader));
    blocks.addAll(LeadersSpread.of(figures, emoji));
    blocks.add(
        Blocks.actions(
            "leaders",
            Blocks.button(FILE, "CSV of these four weeks", figures.toldAt().toString()),
            Blocks.button(HomeView.GIVE, "Give a shout-out", "leaders")));
    blocks.add(
        Blocks.aside(
            "`/huzzah digest leaders off` spares you this, `/huzzah digest leaders monday 09:00`"
                + " moves it for all leaders."));
    return new Message(text(figures), blocks);
  }

  private static boolean isEmpty(Figures figures) {
    return figures.lastFourWeeks().mix().all() == 0
        && isFlat(figures.rates().fourWeeks())
        && isFlat(figures.rates().givers());
  }

  private static boolean isFlat(Trend trend) {
    return trend.weeks().stream().allMatch(share -> share.part() == 0);
  }

  private static String headline(Figures figures) {
    Share now = figures.rates().week().now();
    int more = now.part() - figures.rates().week().weekBefore().part();
    if (now.part() == 0) {
      return "A quiet week, and a good moment for a thank-you";
    }
    return count(now.part(), "person was", "people were")
        + " thanked in the last seven days"
        + (more > 0 ? String.format(Locale.ROOT, ", %,d more than a week before", more) : "");
  }

  private static String whoAndWhen(Figures figures) {
    return ":lock: For you as a leader, and in no channel. Up to "
        + Mrkdwn.moment(figures.toldAt(), "{date_long} at {time}", figures.toldAt().toString())
        + " · "
        + count(figures.members(), "person", "people")
        + " who can give and receive.";
  }

  /** What is read aloud and shown in notifications. */
  private static String text(Figures figures) {
    return "The leaders' digest: "
        + headline(figures)
        + ". "
        + percent(figures.rates().week().now())
        + " of all in seven days, "
        + percent(figures.rates().fourWeeks().now())
        + " in four weeks; "
        + percent(figures.rates().givers().now())
        + " gave one.";
  }

  private static Message nothingYet() {
    String sentence =
        "Nobody has given a shout-out in the last weeks, so there is nothing to tell yet.";
    return new Message(
        sentence,
        List.of(
            Blocks.header("The leaders' digest"),
            Blocks.paragraph(
                sentence
                    + " Once there is, this is where you read:\n"
                    + "• how many were thanked in seven days and in four weeks, and how many"
                    + " gave\n"
                    + "• what was said, to be marked as seen by you\n"
                    + "• who has had nothing for a while, with a button to thank them\n"
                    + "• how it is spread over people, kinds, groups and time zones"),
            Blocks.paragraph("The first one may well be yours: who made your week easier?"),
            Blocks.actions(
                "leaders", Blocks.button(HomeView.GIVE, "Give a shout-out", "leaders"))));
  }
}
