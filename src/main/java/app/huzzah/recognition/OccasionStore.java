package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.OCCASION;
import static org.jooq.impl.DSL.excluded;

import app.huzzah.db.Gaps;
import app.huzzah.workspace.WorkspaceId;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** The rows that say which news of a message or reaction was the newest. */
final class OccasionStore {
  /** Takes in news, and keeps the occasion locked; false where it is not new. */
  boolean hear(DSLContext tx, WorkspaceId workspace, Occasion occasion) {
    Field<BigDecimal> news = excluded(OCCASION.VERSION);
    return !tx.fetch(
            DSL.insertInto(OCCASION, OCCASION.WORKSPACE_ID, OCCASION.OCCASION_, OCCASION.VERSION)
                .values(workspace.value(), occasion.key(), occasion.version().orElseThrow())
                .onConflict(OCCASION.WORKSPACE_ID, OCCASION.OCCASION_)
                .doUpdate()
                .set(OCCASION.VERSION, news)
                .where(OCCASION.VERSION.lt(news))
                .returningResult(OCCASION.VERSION))
        .isEmpty();
  }

  /**
   * The statement that takes in the very first news; it gives back a row where it is the first. Of
   * such an occasion nothing can have been given before.
   */
  static ResultQuery<?> first(Gaps<Gift> gaps) {
    return DSL.insertInto(OCCASION, OCCASION.WORKSPACE_ID, OCCASION.OCCASION_, OCCASION.VERSION)
        .values(
            gaps.value(OCCASION.WORKSPACE_ID, gift -> gift.workspace().value()),
            gaps.value(OCCASION.OCCASION_, gift -> gift.occasion().key()),
            gaps.value(OCCASION.VERSION, gift -> gift.occasion().version().orElseThrow()))
        .onConflictDoNothing()
        .returningResult(OCCASION.VERSION);
  }
}
