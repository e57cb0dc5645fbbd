package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import org.jooq.Condition;

/** Which recognitions a {@link Coverage} covers: those of somebody in a group as a whole. */
public final class CoverageStore {
  private CoverageStore() {}

  /** A condition on a row of {@code recognition}. */
  public static Condition by(Coverage coverage) {
    if (coverage.isEverything()) {
      return noCondition();
    }
    Condition inChannels =
        RECOGNITION.CHANNEL_ID.in(coverage.channels().stream().map(ChannelId::value).toList());
    if (coverage.groups().isEmpty()) {
      return inChannels;
    }
    return inChannels.or(
        RECOGNITION.RECOGNITION_ID.in(
            select(RECOGNITION_RECIPIENT.RECOGNITION_ID)
                .from(RECOGNITION_RECIPIENT)
                .join(USER_GROUP_MEMBER)
                .on(USER_GROUP_MEMBER.WORKSPACE_ID.eq(RECOGNITION_RECIPIENT.WORKSPACE_ID))
                .and(USER_GROUP_MEMBER.MEMBER_ID.eq(RECOGNITION_RECIPIENT.RECIPIENT_ID))
                .where(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
                .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID))
                .and(
                    USER_GROUP_MEMBER.GROUP_ID.in(
                        coverage.groups().stream().map(GroupId::value).toList()))));
  }
}
