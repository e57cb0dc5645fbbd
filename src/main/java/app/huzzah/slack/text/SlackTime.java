package app.huzzah.slack.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Slack's time of a message or of a change, in seconds since 1970 with a fraction: {@code
 * 1700000000.000100}. Longer or otherwise written it is no time, and could be a number of a billion
 * digits.
 */
public final class SlackTime {
  private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,9})?");

  private SlackTime() {}

  public static boolean is(@Nullable String written) {
    return written != null && WRITTEN.matcher(written).matches();
  }
}
