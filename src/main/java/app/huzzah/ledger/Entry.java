package app.huzzah.ledger;

import app.huzzah.workspace.MemberId;
import java.time.LocalDate;

/**
 * Points that come to a member, or leave them.
 *
 * @param points never 0; negative where they leave
 * @param number of the recognition, redemption, adjustment, lapse or share of a pot that is the
 *     cause
 * @param by who gave, joined, asked or decided
 * @param day of the workspace on which it counts; of points that go as a recognition does, that of
 *     those which came
 */
public record Entry(
    MemberId member, int points, Cause cause, long number, MemberId by, LocalDate day) {}
