package app.huzzah.digest;

import app.huzzah.leaderboard.Coverage;
import java.time.Instant;

/**
 * The recognitions that a digest's stories reach over.
 *
 * @param until exclusive
 */
record Reach(Instant from, Instant until, Coverage coverage) {}
