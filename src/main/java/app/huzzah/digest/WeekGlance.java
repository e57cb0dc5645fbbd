package app.huzzah.digest;

import app.huzzah.recognition.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The week under way at a glance.
 *
 * @param value the one named most often
 * @param highlight one story, said in public
 */
public record WeekGlance(Sums sums, Optional<ValueUse> value, Optional<Story> highlight) {
  /**
   * Big wins before lessons, and those before the rest; what says something first, then the newest.
   */
  private static final Comparator<Story> MERIT =
      Comparator.comparingInt(WeekGlance::rank)
          .thenComparing(Story::specific, Comparator.reverseOrder())
          .thenComparing(story -> story.id().value(), Comparator.reverseOrder());

  static WeekGlance of(Sums sums, List<ValueUse> values, List<Story> candidates) {
    return new WeekGlance(sums, values.stream().findFirst(), candidates.stream().min(MERIT));
  }

  private static int rank(Story story) {
    if (story.kind() == Kind.LESSON) {
      return 1;
    }
    return story.big() ? story.kind() == Kind.WIN ? 0 : 2 : 3;
  }
}
