package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.SEEN;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import app.huzzah.db.Kept;
import app.huzzah.recognition.RecognitionRowStore.Which;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Reads all that a post shows by one statement, so that it is of one moment. */
public final class PictureStore {
  private static final Field<List<MemberId>> BOOSTERS =
      multiset(
              select(BOOST.BOOSTER_ID)
                  .from(BOOST)
                  .where(BOOST.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
                  .and(BOOST.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID))
                  .groupBy(BOOST.BOOSTER_ID)
                  .orderBy(min(BOOST.BOOSTED_AT), BOOST.BOOSTER_ID))
          .convertFrom(rows -> rows.map(row -> new MemberId(row.value1())))
          .as("boosters");

  private static final Field<List<SeenBy>> SEEN_BY =
      multiset(
              select(SEEN.LEADER_ID, SEEN.SEEN_AT, SEEN.WORDS)
                  .from(SEEN)
                  .where(SEEN.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
                  .and(SEEN.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID))
                  .orderBy(SEEN.SEEN_AT, SEEN.LEADER_ID))
          .convertFrom(rows ->
              rows.map(row -> new SeenBy(new MemberId(row.value1()), row.value2(), row.value3())))
          .as("seen_by");

  private static final Kept<Which> ONE =
      Kept.of(gaps ->
          select(RECOGNITION.fields())
              .select(RecognitionRowStore.RECIPIENTS, BOOSTERS, SEEN_BY)
              .from(RECOGNITION)
              .where(RecognitionRowStore.is(gaps)));

  public Optional<Picture> find(DSLContext dsl, WorkspaceId workspace, RecognitionId id) {
    return dsl.fetchOptional(ONE.about(new Which(workspace, id)))
        .map(
            row -> new Picture(RecognitionRowStore.read(row), row.get(BOOSTERS), row.get(SEEN_BY)));
  }
}
