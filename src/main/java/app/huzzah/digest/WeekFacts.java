package app.huzzah.digest;

import app.huzzah.leaderboard.Place;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Map;

/**
 * All that a week's story is made of, as the stores read it.
 *
 * @param candidates public recognitions that may be told, a limited number of each kind
 * @param featured who was featured in the channel's digests of the last year, and how many weeks
 *     ago that was the last time, from 1 to 52
 * @param thankedNames of people thanked in public and still active; not all where they are many
 * @param weeks the week and those before it, the oldest first
 */
record WeekFacts(
    Telling telling,
    About about,
    Sums sums,
    Sums before,
    List<Story> candidates,
    Map<MemberId, Integer> featured,
    List<ValueUse> values,
    FirstGivers firstGivers,
    List<Place> board,
    List<String> thankedNames,
    List<WeekCounts> weeks) {}
