package app.huzzah.slack.view;

import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Numbers;
import app.huzzah.workspace.AllowanceOutcome;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import java.util.List;
import java.util.Optional;

/** What admins hear of the allowances of single people. */
public final class AllowanceAnswer {
  private static final int MOST_NAMES = 5;
  private static final int LONGEST_LIST = 2_800;

  private AllowanceAnswer() {}

  /**
   * Of a wish.
   *
   * @param points what they wished for; empty: the usual
   * @param names of those left out
   */
  public static Message of(AllowanceOutcome outcome, Optional<Integer> points, People names) {
    return switch (outcome) {
      case AllowanceOutcome.Decided decided ->
          Message.of(decided(decided, points) + leftOut(decided.leftOut(), names));
      case AllowanceOutcome.NobodyToGive nobody ->
          Message.of("Nothing changed." + leftOut(nobody.leftOut(), names));
      case AllowanceOutcome.OutOfRange range ->
          Message.of(
              "An allowance is a number from 0 to 100,000, such as `/huzzah allowance @mia 40`.");
      case AllowanceOutcome.NotAdmin not -> SettingsAnswer.adminsOnly(not.admins());
    };
  }

  /**
   * Everybody who has one of their own.
   *
   * @param people by name
   */
  public static Message all(List<Member> people, Settings settings) {
    String usual =
        "Usually it is "
            + Numbers.count(settings.weeklyAllowance(), "point")
            + " a week"
            + settings
                .leaderAllowance()
                .map(points -> ", and " + Numbers.count(points, "point") + " for leaders")
                .orElse("")
            + ". `/huzzah allowance @mia 40` gives somebody their own.";
    if (people.isEmpty()) {
      return Message.of("Nobody has an allowance of their own. " + usual);
    }
    List<String> lines =
        Fitting.first(
            people.stream()
                .map(member -> "• " + name(member) + ": " + member.ownAllowance().orElse(0))
                .toList(),
            LONGEST_LIST);
    int more = people.size() - lines.size();
    return new Message(
        "Allowances of single people",
        List.of(
            Blocks.paragraph(
                "Points a week of those who have their own:\n"
                    + String.join("\n", lines)
                    + (more > 0 ? "\n… and " + more + " more" : "")),
            Blocks.aside(usual)));
  }

  private static String decided(AllowanceOutcome.Decided decided, Optional<Integer> points) {
    String who =
        Numbers.list(decided.people().stream().map(AllowanceAnswer::name).toList(), MOST_NAMES);
    String have = decided.people().size() == 1 ? " has " : " have ";
    return who
        + have
        + points
            .map(number ->
                Numbers.count(number, "point")
                    + " to give each week from now on, this week included.")
            .orElse("the usual allowance again.");
  }

  private static String leftOut(List<MemberId> leftOut, People names) {
    return leftOut.isEmpty()
        ? ""
        : " Left out, since they are bots, have left, or are unknown to me: "
            + Numbers.list(leftOut.stream().map(names::inMarkup).toList(), MOST_NAMES)
            + ".";
  }

  private static String name(Member member) {
    return "*" + Names.inMarkup(member.name()) + "*";
  }
}
