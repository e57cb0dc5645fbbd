package app.huzzah.digest.leaders;

import app.huzzah.digest.leaders.Activity.Received;
import app.huzzah.digest.leaders.OlderStore.Older;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what was given in the last 30 days as it is read, one recipient of one recognition after
 * the other.
 */
final class LastThirtyDays {
  private final Map<MemberId, Set<GroupId>> teams;
  private final Map<MemberId, Recipient> recipients = new HashMap<>();
  private final Map<MemberId, Giver> givers = new HashMap<>();
  private int inTeams;
  private int across;
  private int inTeamsDirect;
  private int acrossDirect;

  /**
   * @param teams the groups that each member is in, of those that tell who works with whom; who is
   *     in none is missing
   */
  LastThirtyDays(Map<MemberId, Set<GroupId>> teams) {
    this.teams = teams;
  }

  private static final class Recipient {
    private int open;
    private int direct;
    private int times;
    private int timesDirect;
  }

  private static final class Giver {
    private int open;
    private int direct;
    private int times;
    private @Nullable MemberId only;
    private boolean toOthers;
  }

  /**
   * Takes in one more.
   *
   * @param direct whether it is private
   * @param week 0 in the last seven days, 1 in the seven before, and so on; {@link Spans#FOUR} in
   *     the two days before the 28
   */
  void add(MemberId giver, MemberId recipient, boolean direct, int week) {
    Recipient to = recipients.computeIfAbsent(recipient, first -> new Recipient());
    if (week < Spans.FOUR) {
      int bit = Past.weeks(1, week);
      Giver from = givers.computeIfAbsent(giver, first -> new Giver());
      if (direct) {
        to.direct |= bit;
        to.timesDirect++;
        from.direct |= bit;
      } else {
        to.open |= bit;
        to.times++;
        from.open |= bit;
      }
      from.times++;
      from.toOthers |= from.only != null && !from.only.equals(recipient);
      from.only = recipient;
      team(giver, recipient, direct);
    }
  }

  private void team(MemberId giver, MemberId recipient, boolean direct) {
    Set<GroupId> one = teams.getOrDefault(giver, Set.of());
    Set<GroupId> other = teams.getOrDefault(recipient, Set.of());
    if (!one.isEmpty() && !other.isEmpty()) {
      int apart = Collections.disjoint(one, other) ? 1 : 0;
      if (direct) {
        inTeamsDirect++;
        acrossDirect += apart;
      } else {
        inTeams++;
        across += apart;
      }
    }
  }

  /** What somebody received and gave, {@code older} before these 28 days. */
  Activity activity(Participant who, long groups, Older older) {
    return new Activity(
        who,
        groups,
        received(who.member(), older.received().getOrDefault(who.member(), Past.NOTHING)),
        gave(who.member(), older.gave().getOrDefault(who.member(), Past.NOTHING)));
  }

  private Received received(MemberId member, Past older) {
    Recipient found = recipients.get(member);
    return found == null
        ? new Received(older, false, 0, 0)
        : new Received(
            older.or(new Past(found.open, found.direct)), true, found.times, found.timesDirect);
  }

  private Past gave(MemberId member, Past older) {
    Giver found = givers.get(member);
    return found == null ? older : older.or(new Past(found.open, found.direct));
  }

  /**
   * Who gave to whom in the last 28 days.
   *
   * @param direct whether sums count what is private
   */
  Exchanges exchanges(boolean direct) {
    Map<MemberId, MemberId> alone = new HashMap<>();
    givers.forEach((giver, to) -> {
      if (to.only != null && !to.toOthers && to.times >= Pair.FEWEST) {
        alone.put(giver, to.only);
      }
    });
    int all = direct ? inTeams + inTeamsDirect : inTeams;
    Share share = new Share(direct ? across + acrossDirect : across, all);
    return new Exchanges(all == 0 ? Optional.empty() : Optional.of(share), alone);
  }
}
