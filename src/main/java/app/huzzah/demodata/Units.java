package app.huzzah.demodata;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Numbers in a row, cut into units: members into teams, teams into departments. */
final class Units {
  private final int[] starts;

  private Units(int[] starts) {
    this.starts = starts;
  }

  /**
   * Cuts so many into units of a size from {@code least} to {@code most}; the last has what is
   * left.
   */
  static Units cut(int all, int least, int most, SplittableRandom random) {
    IntStream.Builder starts = IntStream.builder();
    int start = 0;
    starts.add(0);
    while (all - start > most) {
      start += random.nextInt(least, most + 1);
      starts.add(start);
    }
    return new Units(starts.add(all).build().toArray());
  }

  int count() {
    return starts.length - 1;
  }

  int from(int unit) {
    return starts[unit];
  }

  /** The first number after the unit. */
  int until(int unit) {
    return starts[unit + 1];
  }

  /** For each number the unit that it is in. */
  int[] unitOf() {
    int[] unitOf = new int[starts[count()]];
    for (int unit = 0; unit < count(); unit++) {
      java.util.Arrays.fill(unitOf, from(unit), until(unit), unit);
    }
    return unitOf;
  }
}
