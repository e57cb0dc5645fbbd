package app.huzzah.demo.model;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Makes ids in Slack's style. A running number within each keeps them unique whatever the
 * randomness.
 */
public final class Ids {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
  private final RandomGenerator random;
  private long made;

  /**
   * @param made how many ids were made before, so that none comes twice over a restart
   */
  public Ids(RandomGenerator random, long made) {
    this.random = random;
    this.made = made;
  }

  /** Like {@code V0000A7KQ2MX}: the prefix, the running number, four random letters. */
  public synchronized String next(String prefix) {
    made++;
    String number = Long.toString(made, 36).toUpperCase(Locale.ROOT);
    return prefix + "0".repeat(Math.max(0, 5 - number.length())) + number + letters(4);
  }

  /** Random letters and digits, for tokens and secrets. */
  public synchronized String letters(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  public synchronized long made() {
    return made;
  }
}
