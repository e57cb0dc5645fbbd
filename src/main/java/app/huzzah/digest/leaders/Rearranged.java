package app.huzzah.digest.leaders;

import app.huzzah.digest.DigestSchedule;
import java.time.Instant;

/**
 * When a workspace's leaders get their digest from now on.
 *
 * @param before what held until now
 * @param next when the first one is due
 */
public record Rearranged(DigestSchedule now, DigestSchedule before, Instant next) {}
