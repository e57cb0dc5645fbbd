package app.huzzah.slack.text;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.Instant;

/** Slack's markup for text that we write ourselves. */
public final class Mrkdwn {
  private Mrkdwn() {}

  /**
   * Makes a name or other short text harmless within our markup: no mention, no link, no
   * formatting. Slack knows no escape for {@code * _ ~ `}, so a zero-width joiner keeps them from
   * pairing up.
   */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '*', '_', '~', '`' -> escaped.append('\u200d').append(c).append('\u200d');
        case '\n', '\r' -> escaped.append(' ');
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Escapes what Slack reads as control characters, and nothing else: for notification texts. */
  public static String escapeControls(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A mention, which notifies the person. Boards and digests use names instead. */
  public static String mention(MemberId member) {
    return "<@" + member + ">";
  }

  public static String channel(ChannelId channel) {
    return "<#" + channel + ">";
  }

  public static String link(String address, String label) {
    return "<" + address + "|" + escape(label) + ">";
  }

  /**
   * A moment in the reader's own zone.
   *
   * @param format Slack's tokens, such as {@code {date_short_pretty} {time}}
   * @param fallback what clients show that cannot format dates
   */
  public static String moment(Instant moment, String format, String fallback) {
    return "<!date^" + moment.getEpochSecond() + "^" + format + "|" + escape(fallback) + ">";
  }
}
