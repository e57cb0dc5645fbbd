package app.huzzah.leaderboard;

import java.util.List;
import java.util.Optional;

/**
 * One side of a board.
 *
 * @param places those of the page that was asked for, ten at most; without people who have left or
 *     stay off boards
 * @param people how many have a place, on all pages
 * @param own the asker's place, wherever it is; empty while they have none
 */
public record Ranking(View view, List<Place> places, int people, Optional<Place> own) {}
