package app.huzzah.demodata;

import java.util.SplittableRandom;

/** Where chance comes from: streams of numbers, and single ones, that follow from a seed. */
final class Chance {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  private Chance() {}

  static SplittableRandom stream(long seed, long part) {
    return new SplittableRandom(mix(seed, part));
  }

  /** A number that follows from two others, and looks as if it did not. */
  static long mix(long seed, long part) {
    long z = seed * GOLDEN + part + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to below 1 that follows from two others. */
  static double share(long seed, long part) {
    return (mix(seed, part) >>> 11) * 0x1.0p-53;
  }

  /** Around 1, few far above it: what people do is spread like that. */
  static double skewed(SplittableRandom random, double spread) {
    return Math.exp(spread * random.nextGaussian());
  }
}
