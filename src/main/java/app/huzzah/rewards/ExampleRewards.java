package app.huzzah.rewards;

import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/** Rewards to begin with, which cost a team little or nothing. */
final class ExampleRewards {
  private ExampleRewards() {}

  static List<RewardTerms> settledBy(MemberId admin) {
    return List.of(
        example(
            "Lunch with the team",
            "You choose the place, everybody comes along, and nobody talks about work.",
            40,
            1,
            Term.QUARTER,
            admin),
        example(
            "A half day off",
            "An afternoon of your own. Agree on the day with your team.",
            80,
            1,
            Term.QUARTER,
            admin),
        example(
            "A donation in your name",
            "To a good cause that you choose.",
            60,
            0,
            Term.QUARTER,
            admin),
        example(
            "Choose the next offsite",
            "You decide where we go and what we do there.",
            200,
            1,
            Term.YEAR,
            admin));
  }

  private static RewardTerms example(
      String name, String description, int price, int times, Term term, MemberId settler) {
    return new RewardTerms(
        name,
        description,
        Optional.empty(),
        price,
        Optional.empty(),
        times == 0 ? Optional.empty() : Optional.of(new Limit(times, term)),
        true,
        new Settlers(Optional.empty(), List.of(settler)));
  }
}
