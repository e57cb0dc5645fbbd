package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a gift came from, named so that it counts once. A command or a form happens once; a message
 * or a reaction changes and goes, and each news of it has a version: Slack's time of it. News that
 * is not newer than what was taken in before changes nothing.
 *
 * @param key names the occasion within its workspace
 * @param version seconds since 1970 with six decimals, as Slack counts; empty where it happens once
 */
public record Occasion(String key, Optional<BigDecimal> version) {

  /** A slash command; Slack makes a new trigger for each. */
  public static Occasion command(String trigger) {
    return new Occasion("command:" + trigger, Optional.empty());
  }

  /** A form that was sent. */
  public static Occasion form(String viewId) {
    return new Occasion("form:" + viewId, Optional.empty());
  }

  /**
   * One of the gifts that a message holds.
   *
   * @param part which of them, from 0
   * @param version Slack's time of the message, or of its latest edit or its end
   */
  public static Occasion message(Source message, int part, String version) {
    return changing("message:" + message.channel() + ":" + message.ts() + "/" + part, version);
  }

  /** Which of the gifts of its message an occasion's key names, from 0. */
  static int part(String key) {
    return Integer.parseInt(key.substring(key.lastIndexOf('/') + 1));
  }

  /**
   * Somebody's reaction to a message.
   *
   * @param version Slack's time of adding or removing it
   */
  public static Occasion reaction(Source message, MemberId by, Kind kind, String version) {
    return changing(
        "reaction:"
            + message.channel()
            + ":"
            + message.ts()
            + ":"
            + by
            + ":"
            + kind.name().toLowerCase(Locale.ROOT),
        version);
  }

  /** Somebody's reaction to one of our own posts, whichever of the kinds' emoji it is. */
  public static Occasion joining(Source post, MemberId by, String version) {
    return changing("joining:" + post.channel() + ":" + post.ts() + ":" + by, version);
  }

  /**
   * Somebody's press of a button by which they join a recognition, or join it no longer.
   *
   * @param version Slack's time of the press
   */
  public static Occasion pressing(RecognitionId recognition, MemberId by, String version) {
    return changing("pressing:" + recognition + ":" + by, version);
  }

  private static Occasion changing(String key, String version) {
    return new Occasion(key, Optional.of(new BigDecimal(version)));
  }

  /** Unique within the workspace, for ever: a message that gives anew after an edit has another. */
  String businessKey() {
    return version.map(news -> key + "@" + news.toPlainString()).orElse(key);
  }

  /** Whether it may change or go. */
  boolean changes() {
    return version.isPresent();
  }
}
