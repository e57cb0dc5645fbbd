package app.huzzah.digest;

import static app.huzzah.db.InOrderStore.withRecipients;
import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.digest.FactStore.standing;
import static app.huzzah.digest.StoryStore.IN_WORDS;
import static app.huzzah.recognition.AudienceStore.saidInPublic;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.trueCondition;

import app.huzzah.recognition.Kind;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
   * What was said in public.
   *
   * @param candidates what may be told, a limited number of each kind, oldest first
   * @param thanked those to whom it was said
   */
  record InPublic(List<Story> candidates, Set<MemberId> thanked) {}

  /**
   * Those of the recognitions that match which may be told, a limited number of each kind, oldest
   * first.
   *
   * @param which recognitions that were given in the span
   * @param from of the span in which those count who joined, inclusive
   * @param until its end, exclusive
   */
  public List<Story> candidates(
      DSLContext dsl, WorkspaceId workspace, Condition which, Instant from, Instant until) {
    Map<Long, Integer> joined = joined(dsl, workspace, from, until);
    Condition told = which.and(IN_WORDS);
    return read(
            dsl,
            workspace,
            told,
            trueCondition(),
            falseCondition(),
            new Candidates(Map.of()),
            joined)
        .candidates();
  }

  /**
   * What a digest may tell, and who was thanked in its week: both from the same rows, since there
   * are many of them.
   *
   * @param covered recognitions of any time
   * @param featured who was featured, and how many weeks ago
   */
  InPublic inPublic(
      DSLContext dsl,
      WorkspaceId workspace,
      Telling telling,
      Condition covered,
      Map<MemberId, Integer> featured) {
    Instant first = Collections.min(List.of(telling.from(), telling.storiesFrom()));
    return read(
        dsl,
        workspace,
        standing(workspace, first, telling.until()).and(covered),
        RECOGNITION.GIVEN_AT.ge(inline(telling.storiesFrom())).and(IN_WORDS),
        RECOGNITION.GIVEN_AT.ge(inline(telling.from())),
        new Candidates(featured),
        joined(dsl, workspace, telling.storiesFrom(), telling.until()));
  }

  private InPublic read(
      DSLContext dsl,
      WorkspaceId workspace,
      Condition which,
      Condition told,
      Condition counted,
      Candidates candidates,
      Map<Long, Integer> joined) {
    Set<MemberId> thanked = new HashSet<>();
    try (var rows =
        dsl.select(
                RECOGNITION.RECOGNITION_ID,
                RECOGNITION.KIND,
                BIG,
                SPECIFIC,
                RECOGNITION_RECIPIENT.RECIPIENT_ID,
                field(told),
                field(counted))
            .from(RECOGNITION)
            .join(RECOGNITION_RECIPIENT)
            .on(withRecipients(dsl, which))
            .where(which)
            .and(saidInPublic(workspace))
            .orderBy(RECOGNITION.RECOGNITION_ID, RECOGNITION_RECIPIENT.RECIPIENT_ID)
            .fetchSize(AT_ONCE)
            .fetchLazy()) {
      for (var row : rows) {
        MemberId recipient = new MemberId(row.value5());
        if (row.value6()) {
          candidates.add(
              new Candidates.Said(
                  row.value1(),
                  Kind.valueOf(row.value2().toUpperCase(Locale.ROOT)),
                  row.value3(),
                  row.value4(),
                  recipient,
                  joined.getOrDefault(row.value1(), 0)));
        }
        if (row.value7()) {
          thanked.add(recipient);
        }
      }
    }
    return new InPublic(stories.stories(dsl, workspace, candidates.picked()), thanked);
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
