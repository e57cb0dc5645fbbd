package app.huzzah.digest.leaders;

import java.time.ZoneId;

/**
 * What {@link Rates} tells of all members, for those whom Slack knows in one time zone. A private
 * recognition counts where at least five of them received one privately.
 *
 * @param week members in the zone who received in the last seven days, out of all in it
 * @param fourWeeks the same in the last 28 days
 */
public record ZoneRate(ZoneId zone, Share week, Share fourWeeks) {}
