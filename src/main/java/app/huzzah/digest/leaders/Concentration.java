package app.huzzah.digest.leaders;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * How evenly the recognitions of the last 28 days are spread over the members who received them.
 * Counted in recognitions, once for each recipient, and not in points: whether somebody was thanked
 * is the question, and what a big one is worth is a setting that may change in between.
 *
 * @param topThree what the three members who received most received of it all
 * @param gini from 0 (all members received as many) to nearly 1 (one received all), over all
 *     members, those without any included
 */
public record Concentration(Share topThree, double gini) {
  private static final int TOP = 3;

  /** Empty where fewer than five members received any. */
  static Optional<Concentration> of(Collection<Activity> members) {
    boolean direct = Counting.tellsDirect(members);
    int[] times =
        members.stream().mapToInt(member -> member.received().times(direct)).sorted().toArray();
    if (Arrays.stream(times).filter(each -> each > 0).count() < Counting.FEWEST) {
      return Optional.empty();
    }
    int top = Arrays.stream(times).skip(times.length - TOP).sum();
    return Optional.of(new Concentration(new Share(top, Arrays.stream(times).sum()), gini(times)));
  }

  /**
   * The Gini coefficient: half of how much two members taken at random differ on average, out of
   * the average. With {@code x[i]} in growing order, {@code i} from 1 to {@code n}, that is {@code
   * 2 Σ i·x[i] / (n Σ x[i]) − (n + 1) / n}; see Christian Damgaard and Jacob Weiner, "Describing
   * inequality in plant size or fecundity", Ecology 81 (2000), or "Gini coefficient" in Wikipedia.
   * At most {@code (n − 1) / n}, where one has all.
   *
   * @param growing what each has, 0 or more, in growing order
   * @return 0 also where nobody has anything
   */
  static double gini(int[] growing) {
    long sum = 0;
    long ranked = 0;
    for (int i = 0; i < growing.length; i++) {
      sum += growing[i];
      ranked += (i + 1L) * growing[i];
    }
    double n = growing.length;
    return sum == 0 ? 0 : 2 * ranked / (n * sum) - (n + 1) / n;
  }
}
