package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.rewards.Limit;
import app.huzzah.rewards.Offers.Offer;
import app.huzzah.rewards.RedeemOutcome;
import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.Reward;
import app.huzzah.rewards.Term;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.workspace.Exclusion;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How rewards, and what becomes of them, are called everywhere. */
final class RewardWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final int STEPS = 10;

  private RewardWords() {}

  /** Its name, for our own markup. */
  static String name(Reward reward) {
    return Mrkdwn.escape(reward.name());
  }

  static String points(int points) {
    return count(points, "point");
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code once a quarter}, {@code 3 times a year}. */
  static String limit(Limit limit) {
    String times =
        switch (limit.times()) {
          case 1 -> "once";
          case 2 -> "twice";
          default -> count(limit.times(), "time");
        };
    return times
        + switch (limit.term()) {
          case MONTH -> " a month";
          case QUARTER -> " a quarter";
          case YEAR -> " a year";
          case EVER -> limit.times() == 1 ? "" : " in all";
        };
  }

  static String term(Term term) {
    return switch (term) {
      case MONTH -> "month";
      case QUARTER -> "quarter";
      case YEAR -> "year";
      case EVER -> "ever";
    };
  }

  /** How many are left and how often one may have it; empty where it has no such bounds. */
  static String bounds(Reward reward) {
    List<String> bounds = new ArrayList<>();
    reward.terms().left().ifPresent(left -> bounds.add(count(left, "left", "left")));
    reward.terms().limit().ifPresent(limit -> bounds.add(limit(limit)));
    return String.join(" · ", bounds);
  }

  /** How far it is, as a bar and in words. */
  static String way(Offer offer) {
    int done =
        Math.max(0, Math.min(STEPS - 1, STEPS * offer.balance() / offer.reward().terms().price()));
    return "▰".repeat(done) + "▱".repeat(STEPS - done) + "  " + points(offer.lacking()) + " to go";
  }

  /** Why a member cannot have it, in a sentence. */
  static String refusal(RedeemOutcome.Refused refused) {
    return switch (refused) {
      case RedeemOutcome.NotEnough not ->
          "It costs "
              + points(not.reward().terms().price())
              + " and you have "
              + points(not.balance())
              + ": "
              + points(not.reward().terms().price() - not.balance())
              + " to go.";
      case RedeemOutcome.PriceChanged changed ->
          "The price changed while you looked: it is "
              + points(changed.reward().terms().price())
              + " now.";
      case RedeemOutcome.SoldOut sold -> "All of them are taken.";
      case RedeemOutcome.Retired retired -> "It is no longer offered.";
      case RedeemOutcome.LimitReached reached ->
          "One may have it "
              + limit(reached.limit())
              + (reached.again().isPresent()
                  ? "; yours comes again on " + day(reached.again().get()) + "."
                  : ", and you had yours.");
      case RedeemOutcome.BudgetSpent spent ->
          "This "
              + term(spent.budget().term())
              + "'s budget for rewards does not hold it any more: "
              + points(spent.budget().left())
              + " are left. It is full again on "
              + day(spent.budget().renews())
              + ".";
      case RedeemOutcome.NoSuchReward none -> "That reward is gone.";
      case RedeemOutcome.NotTakingPart not -> excluded(not.exclusion());
    };
  }

  private static String excluded(Exclusion exclusion) {
    return switch (exclusion) {
      case BOT -> "Rewards are for people.";
      case DEACTIVATED -> "Rewards are for people who are still here.";
      case OUTSIDER -> "Rewards are for people of this organisation.";
      case GUEST -> "Guests do not take part in this workspace. An admin can change that.";
    };
  }

  /** Where it stands, in a few words that follow its name. */
  static String state(Redemption redemption, People people) {
    return switch (redemption.state()) {
      case REQUESTED -> "waits for approval";
      case APPROVED ->
          redemption
              .approved()
              .map(deed -> "approved by " + people.inMarkup(deed.by()) + ", not fulfilled yet")
              .orElse("waits to be fulfilled");
      case FULFILLED ->
          "fulfilled" + by(redemption, people) + (redemption.hasCode() ? ", with a code" : "");
      case DECLINED -> "declined" + by(redemption, people);
      case CANCELLED -> "cancelled" + by(redemption, people);
    };
  }

  private static String by(Redemption redemption, People people) {
    return redemption.ended().map(deed -> " by " + people.inMarkup(deed.by())).orElse("");
  }

  /** Blocks show it; empty where there is no reason. */
  static Optional<String> reason(Redemption redemption) {
    return Optional.of(redemption.reason()).filter(reason -> !reason.isEmpty());
  }
}
