package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of somebody's history: a shout-out, or joining one.
 *
 * @param recognition the shout-out, as it stands
 * @param booster who joined it; empty for the shout-out itself
 * @param at when it was given, or joined
 * @param points what it counts for the reader; 0 where it was taken back
 * @param readable whether the reader may read its words: they gave or received it, or everybody may
 * @param permalink where Slack shows it, if it does and the reader may know
 */
public record HistoryLine(
    Recognition recognition,
    Optional<MemberId> booster,
    Instant at,
    int points,
    boolean readable,
    Optional<String> permalink) {}
