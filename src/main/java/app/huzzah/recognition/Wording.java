package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import java.util.List;

/** The part of a recognition that can change: who, what kind, how big, and in which words. */
record Wording(
    List<MemberId> recipients, Kind kind, Size size, String message, List<String> values) {

  /** What a gift says. */
  static Wording of(Gift gift, Giving.Recipients recipients) {
    return new Wording(
        recipients.members(), gift.kind(), gift.size(), gift.message(), gift.values());
  }

  /** The same in other words. */
  static Wording of(Recognition recognition, String message, List<String> values) {
    return new Wording(
        recognition.recipients(), recognition.kind(), recognition.size(), message, values);
  }
}
