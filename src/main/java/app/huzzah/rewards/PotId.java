package app.huzzah.rewards;

import java.util.Optional;

/** Unique within all workspaces, growing. */
public record PotId(long value) {
  /** One that a button or form has carried to Slack and back; empty where it is none. */
  public static Optional<PotId> parse(String digits) {
    return digits.matches("[0-9]{1,18}")
        ? Optional.of(new PotId(Long.parseLong(digits)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
