package app.huzzah.digest.leaders;

/**
 * In which weeks somebody had something, or did. Bit 0 is the week up to the moment told, bit 1 the
 * one before it, and so on.
 *
 * @param open what was not private
 * @param direct what was private
 */
record Past(int open, int direct) {
  static final Past NOTHING = new Past(0, 0);

  /** So many weeks in a row, as bits; the newest of them so many weeks ago. */
  static int weeks(int howMany, int ago) {
    return ((1 << howMany) - 1) << ago;
  }

  /** What was in these weeks or in those. */
  Past or(Past other) {
    return new Past(open | other.open, direct | other.direct);
  }

  boolean openly(int weeks) {
    return (open & weeks) != 0;
  }

  boolean directly(int weeks) {
    return (direct & weeks) != 0;
  }

  boolean anyhow(int weeks) {
    return openly(weeks) || directly(weeks);
  }
}
