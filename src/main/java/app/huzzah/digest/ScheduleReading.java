package app.huzzah.digest;

/** What somebody meant who typed when the digest is to come. */
public sealed interface ScheduleReading {
  /** A weekday and an hour. */
  record Understood(DigestSchedule schedule) implements ScheduleReading {}

  /**
   * It could not be read.
   *
   * @param explanation what is wrong and what would work, in plain text; it may repeat what was
   *     typed, so escape it where it is shown
   */
  record NotUnderstood(String explanation) implements ScheduleReading {}
}
