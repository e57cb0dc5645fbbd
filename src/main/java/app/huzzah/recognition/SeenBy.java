package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import java.time.Instant;

/**
 * That a leader read a recognition and said so.
 *
 * @param at when they did, also where their words came later
 * @param words what they added, plain text as typed; empty where they added nothing
 */
public record SeenBy(MemberId leader, Instant at, String words) {
  /** Longest words accepted, in characters (UTF-16): as much as an admin's reason for removing. */
  public static final int LONGEST_WORDS = 1_000;

  public boolean hasWords() {
    return !words.isEmpty();
  }
}
