package app.huzzah.leaderboard;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many took part, those included who have left or stay off boards.
 *
 * @param before in the whole period before; empty for all time
 * @param of of how many people who can take part; empty where that is not known, as in a channel
 */
public record Together(Turnout now, Optional<Turnout> before, OptionalInt of) {
  /**
   * How many people.
   *
   * @param gave with those who joined what others gave
   */
  public record Turnout(int gave, int received) {
    public boolean nobody() {
      return gave == 0 && received == 0;
    }
  }
}
