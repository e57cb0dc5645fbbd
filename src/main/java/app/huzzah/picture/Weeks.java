package app.huzzah.picture;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How many weeks a picture shows, and what they are called below it. */
final class Weeks {
  /** More would leave no room for words that can be read on a phone. */
  private static final int MOST = 12;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private Weeks() {}

  static void check(List<?> weeks) {
    if (weeks.isEmpty() || weeks.size() > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " weeks, not " + weeks.size());
    }
  }

  static String name(LocalDate monday) {
    return NAME.format(monday);
  }
}
