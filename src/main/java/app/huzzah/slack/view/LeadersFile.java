package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.recognition.PublicLines;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands with the file that a leader asked for. */
public final class LeadersFile {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  /** A number below this could be about single people, and is not told. */
  private static final int FEW = 5;

  private LeadersFile() {}

  public static String name(PublicLines lines) {
    return "shout-outs-" + lines.until() + ".csv";
  }

  public static String title(PublicLines lines) {
    return "Shout-outs from " + DAY.format(lines.from()) + " to " + DAY.format(lines.until());
  }

  public static String comment(PublicLines lines) {
    return title(lines)
        + ": "
        + count(lines.shoutOuts(), "shout-out")
        + " said in public, a line for each person thanked."
        + (lines.whole() ? "" : " These are the latest; the file would grow too large with all.")
        + elsewhere(lines.elsewhere())
        + " It holds what colleagues wrote to each other: please pass it on with care.";
  }

  private static String elsewhere(int number) {
    if (number == 0) {
      return "";
    }
    return (number < FEW
            ? " A few more were"
            : String.format(Locale.ROOT, " %,d more were", number))
        + " said in private, and stay there.";
  }
}
