package app.huzzah.digest.leaders;

import app.huzzah.workspace.MemberId;
import java.util.Map;
import java.util.Optional;

/**
 * Who gave to whom in the last 28 days, summed up.
 *
 * @param across see {@link LastFourWeeks}
 * @param alone of those who gave to one person only, twice or more often: to whom
 */
record Exchanges(Optional<Share> across, Map<MemberId, MemberId> alone) {}
