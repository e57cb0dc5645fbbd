package app.huzzah.digest;

import app.huzzah.workspace.Week;
import java.time.Instant;
import java.util.Optional;

/**
 * A digest that was settled; whether Slack has it is told by its timestamp.
 *
 * @param toldAt the moment up to which it tells
 * @param ts Slack's name of the post
 * @param picture Slack's id of the file; empty until it is uploaded, or where it could not be
 */
public record PostedDigest(
    Week week,
    Instant toldAt,
    Optional<String> ts,
    Optional<String> permalink,
    Optional<String> picture) {}
