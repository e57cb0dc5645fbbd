package app.huzzah.rewards;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * A reward as an admin wrote it, unread.
 *
 * @param left how many can still be had; blank for any number
 * @param times how often a person may have it in {@code term}; blank for any number
 */
public record RewardDraft(
    String name,
    String description,
    String picture,
    String price,
    String left,
    String times,
    Term term,
    boolean needsApproval,
    Optional<ChannelId> settlerChannel,
    List<MemberId> settlers,
    boolean retired) {}
