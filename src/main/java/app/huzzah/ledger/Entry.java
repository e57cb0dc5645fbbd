package app.huzzah.ledger;

import app.huzzah.workspace.MemberId;
import java.time.LocalDate;

/**
 * Points that come to a member, or leave them.
 *
 * @param points never 0; negative where they leave
 * @param recognition its number
 * @param by who gave or joined
 * @param day of the workspace on which it counts; of points that go, that of those which came
 */
public record Entry(
    MemberId member, int points, Cause cause, long recognition, MemberId by, LocalDate day) {}
