package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.digest.FactStore.standing;
import static app.huzzah.digest.leaders.ExchangeStore.DIRECT;
import static org.jooq.impl.DSL.count;

import app.huzzah.workspace.WorkspaceId;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Counts the kinds of what was given. */
final class MixStore {
  /**
   * How many of each kind stand of the last 28 days.
   *
   * @param direct whether those that are private count
   */
  Mix read(DSLContext dsl, WorkspaceId workspace, Spans spans, boolean direct) {
    Field<Integer> times = direct ? count() : count().filterWhere(DIRECT.not());
    Map<String, Integer> kinds =
        dsl.select(RECOGNITION.KIND, times)
            .from(RECOGNITION)
            .where(standing(workspace, spans.weeksAgo(Spans.FOUR), spans.toldAt()))
            .groupBy(RECOGNITION.KIND)
            .fetchMap(RECOGNITION.KIND, times);
    return new Mix(
        kinds.getOrDefault("effort", 0),
        kinds.getOrDefault("win", 0),
        kinds.getOrDefault("lesson", 0));
  }
}
