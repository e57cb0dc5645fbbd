package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.rewards.AdjustOutcome;
import app.huzzah.rewards.AdjustmentService;
import app.huzzah.rewards.Budget;
import app.huzzah.rewards.BudgetService;
import app.huzzah.rewards.LapseRule;
import app.huzzah.rewards.LapseService;
import app.huzzah.rewards.Reward;
import app.huzzah.workspace.Member;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What admins hear of what they decided about rewards, and others who tried. */
public final class CatalogueAnswer {
  private CatalogueAnswer() {}

  /** Who settles it is said too: what a form could not show is not lost unseen. */
  public static Message saved(Reward reward, People settlers) {
    return Message.of(
        ":white_check_mark: *"
            + RewardWords.name(reward)
            + "* "
            + (reward.retired()
                ? "is retired. What was asked for still stands."
                : "is offered for "
                    + RewardWords.points(reward.terms().price())
                    + ". "
                    + RedeemForm.settlers(reward, reward.terms().settlers(), settlers)
                    + "."));
  }

  public static Message changedMeanwhile(Reward now) {
    return Message.of(
        "While you had the form open, another admin changed *"
            + RewardWords.name(now)
            + "*. So that nobody undoes what another decided, nothing of yours was stored. Open it"
            + " again and look.");
  }

  public static Message gone() {
    return Message.of("That reward is gone.");
  }

  /** To somebody who is no admin. */
  public static Message adminsOnly(List<Member> admins) {
    return SettingsAnswer.adminsOnly(admins);
  }

  public static Message budget(Optional<Budget> budget) {
    return Message.of(
        budget
            .map(points ->
                ":white_check_mark: Rewards may cost "
                    + RewardWords.points(points.points())
                    + " a "
                    + RewardWords.term(points.term())
                    + ". "
                    + RewardWords.are(points.left())
                    + " left until "
                    + RewardWords.day(points.renews())
                    + ".")
            .orElse(":white_check_mark: There is no budget: members spend what they have."));
  }

  public static String badBudget() {
    return String.format(
        Locale.ROOT,
        "Write a whole number from 0 to %,d, or leave it empty.",
        BudgetService.MOST_POINTS);
  }

  public static Message lapsing(Optional<LapseRule> rule) {
    return Message.of(
        ":white_check_mark: "
            + rule.map(decided ->
                    "Points lapse after "
                        + count(decided.months(), "month")
                        + ", on the first day of a month. Whoever has some that do is told a month"
                        + " before.")
                .orElse("Points never lapse."));
  }

  public static String badMonths() {
    return "Write a whole number from 1 to " + LapseService.MOST_MONTHS + ", or leave it empty.";
  }

  public static Message adjusted(AdjustOutcome.Adjusted adjusted, People people) {
    String who = people.inMarkup(adjusted.adjustment().member());
    return Message.of(
        ":white_check_mark: "
            + who
            + ": *"
            + BalanceView.signed(adjusted.adjustment().points())
            + "*, which makes "
            + RewardWords.points(adjusted.balance())
            + ". I tell them, with your reason.");
  }

  /** Plain text, for beside a field or an answer. */
  public static String refusal(AdjustOutcome.Refused refused) {
    return switch (refused) {
      case AdjustOutcome.BadPoints bad ->
          String.format(
              Locale.ROOT,
              "Write a whole number such as 20 or -20, %,d at most.",
              AdjustmentService.MOST_POINTS);
      case AdjustOutcome.NoReason none -> "Say why in a few words: the member reads it.";
      case AdjustOutcome.ReasonTooLong tooLong ->
          String.format(
              Locale.ROOT,
              "That has %s; %,d fit. Shorten it a little.",
              count(tooLong.length(), "character"),
              AdjustmentService.LONGEST_REASON);
      case AdjustOutcome.TooMuch much ->
          "They have " + RewardWords.points(much.balance()) + ". Take as many at most.";
      case AdjustOutcome.YourOwn own -> "Nobody changes their own balance: ask another admin.";
      case AdjustOutcome.NotTakingPart not -> "They take no part, so they have no balance.";
      case AdjustOutcome.NotAdmin not -> "This is for admins.";
    };
  }
}
