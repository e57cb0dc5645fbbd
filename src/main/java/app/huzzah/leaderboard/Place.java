package app.huzzah.leaderboard;

import app.huzzah.workspace.MemberId;

/**
 * One member's place on a board.
 *
 * @param rank 1 is first; those with as many points share one, and the next ranks are skipped
 * @param shared whether somebody else has this rank too
 * @param name as shown to people, as they wrote it: escape it where it is shown
 * @param points of all that is counted, 1 or more
 * @param small how many small ones; one given to three people counts three times for its giver
 * @param big how many big ones, counted alike
 * @param differentOthers how many different givers (of what was received) or recipients (of what
 *     was given), those who joined included
 */
public record Place(
    int rank,
    boolean shared,
    MemberId member,
    String name,
    long points,
    int small,
    int big,
    int differentOthers) {}
