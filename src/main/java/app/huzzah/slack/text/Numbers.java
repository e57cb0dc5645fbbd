package app.huzzah.slack.text;

import java.util.List;
import java.util.Locale;

/** Numbers and lists in words, in English. */
public final class Numbers {
  private Numbers() {}

  /** {@code 1 point}, {@code 1,204 points}. */
  public static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  public static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> parts) {
    if (parts.size() <= 1) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1))
        + " and "
        + parts.get(parts.size() - 1);
  }

  /** As {@link #list}, with no more than {@code most} named and the rest counted. */
  public static String list(List<String> parts, int most) {
    if (parts.size() <= most) {
      return list(parts);
    }
    return String.join(", ", parts.subList(0, most)) + " and " + (parts.size() - most) + " more";
  }
}
