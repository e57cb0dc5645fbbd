package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.digest.InOrderStore.withRecipients;
import static app.huzzah.digest.StoryStore.IN_WORDS;
import static app.huzzah.recognition.AudienceStore.saidInPublic;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;

import app.huzzah.recognition.Kind;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Reads the recognitions among which a digest chooses what it tells. */
public final class CandidateStore {
  private static final int AT_ONCE = 5_000;
  private static final Field<Boolean> BIG = field(RECOGNITION.SIZE.eq("big"));
  private static final Field<Boolean> SPECIFIC =
      field(length(RECOGNITION.MESSAGE).ge(Story.SPECIFIC));

  private final StoryStore stories = new StoryStore();

  /**
   * Those of the recognitions that match which may be told, a limited number of each kind, oldest
   * first.
   *
   * @param which recognitions that were given in the span
   * @param from of the span in which those count who joined, inclusive
   * @param until its end, exclusive
   * @param featured who was featured, and how many weeks ago
   */
  public List<Story> candidates(
      DSLContext dsl,
      WorkspaceId workspace,
      Condition which,
      Instant from,
      Instant until,
      Map<MemberId, Integer> featured) {
    Candidates candidates = new Candidates(featured);
    Map<Long, Integer> joined = joined(dsl, workspace, from, until);
    try (var rows =
        dsl.select(
                RECOGNITION.RECOGNITION_ID,
                RECOGNITION.KIND,
                BIG,
                SPECIFIC,
                RECOGNITION_RECIPIENT.RECIPIENT_ID)
            .from(RECOGNITION)
            .join(RECOGNITION_RECIPIENT)
            .on(withRecipients(dsl, which))
            .where(which)
            .and(saidInPublic(workspace))
            .and(IN_WORDS)
            .orderBy(RECOGNITION.RECOGNITION_ID, RECOGNITION_RECIPIENT.RECIPIENT_ID)
            .fetchSize(AT_ONCE)
            .fetchLazy()) {
      rows.forEach(row ->
          candidates.add(
              new Candidates.Said(
                  row.value1(),
                  Kind.valueOf(row.value2().toUpperCase(Locale.ROOT)),
                  row.value3(),
                  row.value4(),
                  new MemberId(row.value5()),
                  joined.getOrDefault(row.value1(), 0))));
    }
    return stories.stories(dsl, workspace, candidates.picked());
  }

  /** How many people joined each in a span. */
  private static Map<Long, Integer> joined(
      DSLContext dsl, WorkspaceId workspace, Instant from, Instant until) {
    return dsl.select(BOOST.RECOGNITION_ID, countDistinct(BOOST.BOOSTER_ID))
        .from(BOOST)
        .where(BOOST.WORKSPACE_ID.eq(workspace.value()))
        .and(BOOST.BOOSTED_AT.ge(from))
        .and(BOOST.BOOSTED_AT.lt(until))
        .groupBy(BOOST.RECOGNITION_ID)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }
}
