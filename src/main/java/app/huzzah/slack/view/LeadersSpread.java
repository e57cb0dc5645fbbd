package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;
import static app.huzzah.slack.view.LeadersText.explained;
import static app.huzzah.slack.view.LeadersText.outOf;
import static app.huzzah.slack.view.LeadersText.percent;

import app.huzzah.digest.leaders.Concentration;
import app.huzzah.digest.leaders.Figures;
import app.huzzah.digest.leaders.GroupRate;
import app.huzzah.digest.leaders.Mix;
import app.huzzah.digest.leaders.Pair;
import app.huzzah.digest.leaders.Pairs;
import app.huzzah.digest.leaders.Share;
import app.huzzah.digest.leaders.ZoneRate;
import app.huzzah.recognition.Kind;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.EmojiSet;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the last four weeks are spread: over people, kinds, groups, zones and pairs. */
final class LeadersSpread {
  private static final int GROUPS_BUDGET = 800;
  private static final int ZONES_BUDGET = 450;
  private static final int PAIRS_BUDGET = 600;

  private LeadersSpread() {}

  static List<LayoutBlock> of(Figures figures, EmojiSet emoji) {
    List<String> told = new ArrayList<>();
    figures.lastFourWeeks().concentration().map(LeadersSpread::concentration).ifPresent(told::add);
    if (figures.lastFourWeeks().mix().all() > 0) {
      told.add(mix(figures.lastFourWeeks().mix(), emoji));
    }
    figures.lastFourWeeks().acrossGroups().map(LeadersSpread::across).ifPresent(told::add);
    if (!figures.groups().isEmpty()) {
      told.add(groups(figures.groups(), figures.moreGroups()));
    }
    if (figures.zones().size() > 1) {
      told.add(zones(figures.zones()));
    }
    if (figures.pairs().all() > 0) {
      told.add(pairs(figures.pairs()));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!told.isEmpty()) {
      blocks.add(Blocks.divider());
    }
    told.forEach(figure -> blocks.add(Blocks.paragraph(figure)));
    return blocks;
  }

  private static String concentration(Concentration spread) {
    return explained(
        "*How evenly it is spread*: the three who received most have "
            + percent(spread.topThree())
            + " of all ("
            + outOf(spread.topThree())
            + ") · Gini "
            + String.format(Locale.ROOT, "%.2f", spread.gini()),
        "Shout-outs received in four weeks, one for each recipient. Gini is 0 where everybody"
            + " received as many, and close to 1 where one person received them all.");
  }

  private static String mix(Mix mix, EmojiSet emoji) {
    return explained(
        String.format(
            Locale.ROOT,
            "*Effort : wins : lessons* = %s %,d : %s %,d : %s %,d",
            Words.emoji(Kind.EFFORT, emoji),
            mix.efforts(),
            Words.emoji(Kind.WIN, emoji),
            mix.wins(),
            Words.emoji(Kind.LESSON, emoji),
            mix.lessons()),
        "Shout-outs of each kind in four weeks. Where effort and lessons are thanked too, people"
            + " dare more.");
  }

  private static String across(Share across) {
    return explained(
        "*Across groups*: " + percent(across) + " (" + outOf(across) + ")",
        "Shout-outs in four weeks between people who share no user group, out of those between"
            + " people who are in one.");
  }

  private static String groups(List<GroupRate> groups, int more) {
    return explained(
        "*By group* · thanked in seven days, and in four weeks\n"
            + LeadersText.lines(
                groups,
                groups.size() + more,
                GROUPS_BUDGET,
                rate ->
                    LeadersLeftOut.group(rate.group())
                        + " · "
                        + both(rate.week(), rate.fourWeeks())),
        "The share of each group's people. No group of fewer than five is broken out, and none"
            + " that would tell theirs.");
  }

  private static String zones(List<ZoneRate> zones) {
    return explained(
        "*By time zone* · thanked in seven days, and in four weeks\n"
            + LeadersText.lines(
                zones,
                zones.size(),
                ZONES_BUDGET,
                rate -> rate.zone().getId() + " · " + both(rate.week(), rate.fourWeeks())),
        "The share of the people whom Slack knows in each zone: are those far away seen as well?");
  }

  private static String both(Share week, Share fourWeeks) {
    return percent(week)
        + " ("
        + outOf(week)
        + "), "
        + percent(fourWeeks)
        + " ("
        + outOf(fourWeeks)
        + ")";
  }

  private static String pairs(Pairs pairs) {
    return explained(
        "*"
            + count(pairs.all(), "pair thanks", "pairs thank")
            + " only each other*\n"
            + LeadersText.lines(pairs.named(), pairs.all(), PAIRS_BUDGET, LeadersSpread::pair),
        "All that each of them gave in public in four weeks went to the other. No reproach: two"
            + " who work alone together look the same.");
  }

  private static String pair(Pair pair) {
    return Names.inMarkup(pair.oneName())
        + " and "
        + Names.inMarkup(pair.otherName())
        + String.format(Locale.ROOT, " · %,d and %,d", pair.given(), pair.back());
  }
}
