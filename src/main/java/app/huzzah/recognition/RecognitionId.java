package app.huzzah.recognition;

import java.util.Optional;

/** Unique within all workspaces, growing. */
public record RecognitionId(long value) {
  /** One that a button or form has carried to Slack and back; empty where it is none. */
  public static Optional<RecognitionId> parse(String digits) {
    return digits.matches("[0-9]{1,18}")
        ? Optional.of(new RecognitionId(Long.parseLong(digits)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
