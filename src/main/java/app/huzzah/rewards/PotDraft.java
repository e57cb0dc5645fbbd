package app.huzzah.rewards;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A pot as a member wants it, unread.
 *
 * @param colleague or {@code group}, for whom it is
 * @param invited who is asked to put something in
 * @param endsOn its last day; empty where none was chosen
 * @param points what the member puts in first
 */
public record PotDraft(
    RewardId reward,
    Optional<MemberId> colleague,
    Optional<GroupId> group,
    List<MemberId> invited,
    Optional<LocalDate> endsOn,
    String points,
    String words) {}
