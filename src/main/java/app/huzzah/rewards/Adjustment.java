package app.huzzah.rewards;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;

/**
 * Points that an admin gave to a member's balance, or took from it.
 *
 * @param points never 0; negative where they were taken
 * @param reason plain text as typed; the member reads it
 */
public record Adjustment(
    WorkspaceId workspace,
    AdjustmentId id,
    MemberId member,
    int points,
    String reason,
    MemberId by,
    Instant at) {}
