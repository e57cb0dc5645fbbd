package app.huzzah.digest;

import app.huzzah.leaderboard.Place;
import java.util.List;

/**
 * All that a week's story is made of, as the store reads it.
 *
 * @param candidates public recognitions that may be told, a limited number of each kind
 * @param thankedNames of people thanked in public and still active; not all where they are many
 */
record WeekFacts(
    Telling telling,
    Sums sums,
    Sums before,
    List<Story> candidates,
    List<ValueUse> values,
    List<Place> board,
    List<String> thankedNames) {}
