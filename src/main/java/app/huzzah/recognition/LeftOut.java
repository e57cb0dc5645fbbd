package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;

/** Somebody who was named and does not receive, and why. */
public record LeftOut(MemberId member, Reason reason) {
  /** Why somebody who was named does not receive. */
  public enum Reason {
    YOURSELF,
    BOT,
    DEACTIVATED,
    OUTSIDER,
    GUEST,
    UNKNOWN
  }
}
