package app.huzzah.digest.leaders;

/**
 * So many out of so many.
 *
 * @param part from 0 to {@code whole}
 */
public record Share(int part, int whole) {
  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " out of " + whole);
    }
  }

  /** From 0 to 1; 0 of nothing. */
  public double value() {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** From 0 to 100, rounded half up; but 0 and 100 only where it is none and all. */
  public int percent() {
    if (part == 0) {
      return 0;
    }
    return part == whole ? 100 : Math.clamp(Math.round(100 * value()), 1, 99);
  }
}
