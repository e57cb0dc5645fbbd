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
import java.util.stream.Collectors;

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

  /** {@code 1 point is}, {@code 2 points are}. */
  static String are(int points) {
    return points(points) + (points == 1 ? " is" : " are");
  }

  /** What it is, line by line, for our own markup; empty where nothing is said. */
  static String description(Reward reward) {
    return reward
        .terms()
        .description()
        .lines()
        .map(Mrkdwn::escape)
        .collect(Collectors.joining("\n"));
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
      case RedeemOutcome.BudgetSpent spent
          when spent.reward().terms().price() > spent.budget().points() ->
          "It costs more than the whole budget of a "
              + term(spent.budget().term())
              + ". Tell an admin of Huzzah, who can change either.";
      case RedeemOutcome.BudgetSpent spent ->
          "This "
              + term(spent.budget().term())
              + "'s budget for rewards does not hold it any more: "
              + are(spent.budget().left())
              + " left. It is full again on "
              + day(spent.budget().renews())
              + ".";
      case RedeemOutcome.NoSuchReward none -> "That reward is gone.";
      case RedeemOutcome.NotTakingPart not -> excluded(not.exclusion());
    };
  }

  /** Why somebody takes no part. */
  static String excluded(Exclusion exclusion) {
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

  /** Who has the points of one that came to nothing. */
  static String back(Redemption redemption) {
    return redemption.pot().isPresent()
        ? "all who gave it have their points back"
        : "your "
            + points(redemption.price())
            + (redemption.price() == 1 ? " is back" : " are back");
  }

  /** Blocks show it; empty where there is no reason. */
  static Optional<String> reason(Redemption redemption) {
    return Optional.of(redemption.reason()).filter(reason -> !reason.isEmpty());
  }
}
