package app.huzzah.demodata;

import java.time.Instant;

/**
 * What is asked for. The same plan gives the same rows.
 *
 * @param workspaces how many, from 1 to 1,000
 * @param members people in each workspace, from 1 to 200,000; those who have left and guests
 *     included
 * @param recognitions given in each workspace, from 0 to 50,000,000; those taken back included
 * @param years over which they were given, from 1 to 20
 * @param until nothing happens after this moment; after the year 2000
 */
public record DemoPlan(
    int workspaces, int members, int recognitions, int years, long seed, Instant until) {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** Refuses what is out of range, with a sentence for whoever asked. */
  public DemoPlan {
    within("workspaces", workspaces, 1, 1_000);
    within("members", members, 1, 200_000);
    within("recognitions", recognitions, 0, 50_000_000);
    within("years", years, 1, 20);
    if (until.isBefore(EARLIEST)) {
      throw new IllegalArgumentException("--until is a day after the year 2000.");
    }
  }

  private static void within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "--%s is a number from %,d to %,d, not %,d.".formatted(option, least, most, value));
    }
  }
}
