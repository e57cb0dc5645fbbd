package app.huzzah.digest.leaders;

import app.huzzah.digest.Story;
import java.time.Instant;
import java.util.List;

/**
 * What the leaders' digest of one workspace says, before it is worded.
 *
 * @param toldAt the moment up to which it tells, exclusive
 * @param members how many can give and receive now
 * @param groups the largest user groups, {@link #MOST_GROUPS} at most, largest first
 * @param moreGroups how many more have at least five members
 * @param zones time zones, those with most members first, {@link #MOST_ZONES} at most
 * @param highlights what a leader should have read of the last seven days, {@link #MOST_HIGHLIGHTS}
 *     at most; said in public, nobody thanked in two of them
 */
public record Figures(
    Instant toldAt,
    int members,
    Rates rates,
    LeftOut leftOut,
    LastFourWeeks lastFourWeeks,
    List<GroupRate> groups,
    int moreGroups,
    List<ZoneRate> zones,
    Pairs pairs,
    List<Story> highlights) {
  public static final int MOST_GROUPS = 30;
  public static final int MOST_ZONES = 20;
  public static final int MOST_HIGHLIGHTS = 5;

  Figures with(List<Story> readAnew) {
    return new Figures(
        toldAt, members, rates, leftOut, lastFourWeeks, groups, moreGroups, zones, pairs, readAnew);
  }
}
