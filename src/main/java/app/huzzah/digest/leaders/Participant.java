package app.huzzah.digest.leaders;

import app.huzzah.workspace.MemberId;
import java.util.Optional;

/**
 * A member who takes part.
 *
 * @param zone where Slack says that they are, if it says so
 */
record Participant(MemberId member, Optional<String> zone) {}
