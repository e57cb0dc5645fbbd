package app.huzzah.slack.text;

import org.jspecify.annotations.Nullable;

/** What people wrote, as Slack delivers it. */
public final class Delivered {
  private static final String NUL = "\0";

  private Delivered() {}

  /** The text; empty where there is none. Without NUL, which no text in PostgreSQL can hold. */
  public static String text(@Nullable String delivered) {
    return delivered == null ? "" : delivered.replace(NUL, "");
  }
}
