package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.OCCASION;
import static org.jooq.impl.DSL.excluded;

import app.huzzah.db.Gaps;
import app.huzzah.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** The rows that say which news of a message or reaction was the newest. */
final class OccasionStore {
  /** Takes in news, and keeps the occasion locked; false where it is not new. */
  boolean hear(DSLContext tx, WorkspaceId workspace, Occasion occasion) {
    return !hear(tx, workspace, List.of(occasion)).isEmpty();
  }

  /**
   * Takes in news of several, in one order, and keeps them locked; those whose news is not new are
   * missing from what comes back.
   */
  Set<String> hear(DSLContext tx, WorkspaceId workspace, Collection<Occasion> occasions) {
    Map<String, BigDecimal> news = new TreeMap<>();
    occasions.forEach(one -> news.put(one.key(), one.version().orElseThrow()));
    if (news.isEmpty()) {
      return Set.of();
    }
    var insert =
        tx.insertInto(OCCASION, OCCASION.WORKSPACE_ID, OCCASION.OCCASION_, OCCASION.VERSION);
    for (Map.Entry<String, BigDecimal> one : news.entrySet()) {
      insert = insert.values(workspace.value(), one.getKey(), one.getValue());
    }
    return insert
        .onConflict(OCCASION.WORKSPACE_ID, OCCASION.OCCASION_)
        .doUpdate()
        .set(OCCASION.VERSION, excluded(OCCASION.VERSION))
        .where(OCCASION.VERSION.lt(excluded(OCCASION.VERSION)))
        .returningResult(OCCASION.OCCASION_)
        .fetchSet(OCCASION.OCCASION_);
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
