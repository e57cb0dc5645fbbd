package app.huzzah.demodata;

import java.util.Locale;

/** Ids that look like Slack's. Within one workspace no two are the same. */
final class Ids {
  private static final long RADIX = 36;
  private static final int DIGITS = 8;
  private static final long ALL = RADIX * RADIX * RADIX * RADIX * RADIX * RADIX * RADIX * RADIX;

  /** Has no factor in common with 36, so that different numbers stay different. */
  private static final long STEP = 1_299_709L;

  private final long key;

  private Ids(long key) {
    this.key = key;
  }

  /** Those of the n-th workspace of a seed, from 0. */
  static Ids of(long seed, int workspace) {
    return new Ids(Chance.mix(seed, workspace));
  }

  String workspace() {
    return id("T0", 0);
  }

  String member(int number) {
    return id("U0", number);
  }

  String channel(int number) {
    return id("C0", number);
  }

  String group(int number) {
    return id("S0", number);
  }

  private String id(String kind, int number) {
    long value = Math.floorMod(Chance.mix(key, kind.charAt(0)) + number * STEP, ALL);
    String digits = Long.toString(value, (int) RADIX).toUpperCase(Locale.ROOT);
    return kind + "0".repeat(DIGITS - digits.length()) + digits;
  }
}
