package app.huzzah.recognition;

import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that decides about a gift, read at once while the giver's allowance is locked.
 *
 * @param id the number that the recognition gets, if it comes to be
 * @param revision of the workspace's settings
 * @param spent points of the giver's allowance that are spent in this week
 * @param before what the same occasion gave before, if it did
 * @param publicChannel whether the channel that it is said in is public
 * @param known the giver, those named and those in the groups named, as far as they are known
 * @param throughGroups those in the groups named
 */
record GiveFacts(
    RecognitionId id,
    long revision,
    int spent,
    Optional<RecognitionId> before,
    boolean publicChannel,
    Map<MemberId, Member> known,
    Set<MemberId> throughGroups) {}
