package app.huzzah.digest.leaders;

import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * What one member received and gave up to the moment told; joining others is none of it.
 *
 * @param zone where Slack says that they are, if it says so
 * @param groups in which of the groups looked at they are, as bits; see {@link GroupStore}
 * @param times how many they received in the last 28 days that were not private
 * @param timesDirect how many that were
 * @param inThirtyDays whether they received any in the last 30 days
 * @param lastInPublic when they received the last one that everybody could read, of those that
 *     {@link Spans} reaches back to
 */
record Activity(
    MemberId member,
    Optional<String> zone,
    long groups,
    Past received,
    Past gave,
    int times,
    int timesDirect,
    boolean inThirtyDays,
    Optional<Instant> lastInPublic) {}
