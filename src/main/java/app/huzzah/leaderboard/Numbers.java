package app.huzzah.leaderboard;

import java.util.Optional;

/**
 * One member's own numbers, for nobody else's eyes.
 *
 * @param place on this week's board of what was received; empty while nothing was
 */
public record Numbers(
    Tally receivedThisWeek,
    Tally receivedEver,
    Tally givenThisWeek,
    Tally givenEver,
    Optional<Place> place) {}
