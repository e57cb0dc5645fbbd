package app.huzzah.digest.leaders;

import java.util.Optional;

/**
 * How the recognitions of the last 28 days are spread.
 *
 * @param concentration empty where fewer than five members received any: it would be about single
 *     people
 * @param acrossGroups recognitions between people who share no user group, out of those between
 *     people who are both in one; each counts once for each recipient. A group that nine tenths of
 *     all members are in is none for this. Empty where there are none between people in groups
 */
public record LastFourWeeks(
    Mix mix, Optional<Concentration> concentration, Optional<Share> acrossGroups) {}
