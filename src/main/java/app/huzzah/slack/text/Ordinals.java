package app.huzzah.slack.text;

import java.util.Locale;

/** Ranks in words, in English. */
public final class Ordinals {
  private Ordinals() {}

  /**
   * {@code 1st}, {@code 12th}, {@code 4,312th}.
   *
   * @param rank 1 or more
   */
  public static String ordinal(long rank) {
    return String.format(Locale.ROOT, "%,d%s", rank, ending(rank));
  }

  private static String ending(long rank) {
    long ten = rank % 100 / 10;
    if (ten == 1) {
      return "th";
    }
    return switch ((int) (rank % 10)) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
