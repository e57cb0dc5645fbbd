package app.huzzah.digest.leaders;

import app.huzzah.workspace.MemberId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who gave to whom in the last 28 days, summed up.
 *
 * @param across see {@link LastFourWeeks}
 * @param alone of those who gave to one person only, twice or more often: to whom
 */
record Exchanges(Optional<Share> across, Map<MemberId, MemberId> alone) {

  /** Sums it up, one recipient of one recognition after the other. */
  static final class Sum {
    private final Map<String, Set<String>> teams;
    private final boolean direct;
    private final Map<String, Giver> givers = new HashMap<>();
    private int inTeams;
    private int across;

    /**
     * @param teams the groups that each member is in, of those that tell who works with whom; who
     *     is in none is missing
     * @param direct whether sums count those that are private
     */
    Sum(Map<String, Set<String>> teams, boolean direct) {
      this.teams = teams;
      this.direct = direct;
    }

    /** To whom somebody gave, as long as it was one person. */
    private static final class Giver {
      private final String only;
      private int times;
      private boolean toOthers;

      Giver(String only) {
        this.only = only;
      }
    }

    void add(String giver, String recipient, boolean isDirect) {
      Giver seen = givers.computeIfAbsent(giver, first -> new Giver(recipient));
      seen.times++;
      seen.toOthers |= !seen.only.equals(recipient);
      Set<String> givers = teams.getOrDefault(giver, Set.of());
      Set<String> recipients = teams.getOrDefault(recipient, Set.of());
      if ((direct || !isDirect) && !givers.isEmpty() && !recipients.isEmpty()) {
        inTeams++;
        across += Collections.disjoint(givers, recipients) ? 1 : 0;
      }
    }

    Exchanges done() {
      Map<MemberId, MemberId> alone = new HashMap<>();
      givers.forEach((giver, to) -> {
        if (!to.toOthers && to.times >= Pair.FEWEST) {
          alone.put(new MemberId(giver), new MemberId(to.only));
        }
      });
      return new Exchanges(
          inTeams == 0 ? Optional.empty() : Optional.of(new Share(across, inTeams)), alone);
    }
  }
}
