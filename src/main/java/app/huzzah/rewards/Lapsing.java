package app.huzzah.rewards;

import app.huzzah.workspace.MemberId;
import java.time.LocalDate;

/**
 * Points of a member that lapse on a day unless they are used before.
 *
 * @param points 1 or more
 */
public record Lapsing(MemberId member, int points, LocalDate on) {}
