package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.digest.FactStore.standing;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.md5;
import static org.jooq.impl.DSL.select;

import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Reads who gave for the first time. What was given privately makes nobody's name known, and still
 * is no first time when something follows in public.
 */
final class FirstGiverStore {
  private static final int MOST_NAMES = 20;

  /**
   * Who gave within so long before is no newcomer; the few who did not are looked up one by one.
   */
  private static final Duration LATELY = Duration.ofDays(14);

  /** Those who gave one of these recognitions, and nothing that stands before the telling. */
  FirstGivers firstGivers(
      DSLContext dsl, WorkspaceId workspace, Telling telling, Condition inPublic) {
    Field<Integer> people = count().over().as("people");
    var rows =
        dsl.select(MEMBER.NAME, people)
            .from(MEMBER)
            .where(MEMBER.WORKSPACE_ID.eq(workspace.value()))
            .and(MEMBER.MEMBER_ID.eq(any(notLately(dsl, workspace, telling, inPublic))))
            .and(MEMBER.IS_DEACTIVATED.isFalse())
            .and(MEMBER.IS_BOT.isFalse())
            .and(earlier(telling).isNull())
            .orderBy(
                md5(MEMBER.MEMBER_ID.concat(telling.week().monday().toString())), MEMBER.MEMBER_ID)
            .limit(MOST_NAMES)
            .fetch();
    List<String> names =
        rows.getValues(MEMBER.NAME).stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    return new FirstGivers(names, rows.isEmpty() ? 0 : rows.getFirst().get(people));
  }

  private static String[] notLately(
      DSLContext dsl, WorkspaceId workspace, Telling telling, Condition inPublic) {
    Instant from = telling.storiesFrom();
    return dsl.select(RECOGNITION.GIVER_ID)
        .from(RECOGNITION)
        .where(inPublic)
        .except(
            select(RECOGNITION.GIVER_ID)
                .from(RECOGNITION)
                .where(standing(workspace, from.minus(LATELY), from)))
        .fetchArray(RECOGNITION.GIVER_ID);
  }

  /**
   * The member who gave something earlier; empty for who did not. A value in place of a condition,
   * since the server would else sort all that was ever given, and the latest first, since that is
   * likely in memory.
   */
  private static Field<String> earlier(Telling telling) {
    var earlier = RECOGNITION.as("earlier");
    return field(
        select(earlier.GIVER_ID)
            .from(earlier)
            .where(earlier.WORKSPACE_ID.eq(MEMBER.WORKSPACE_ID))
            .and(earlier.GIVER_ID.eq(MEMBER.MEMBER_ID))
            .and(earlier.GIVEN_AT.lt(telling.storiesFrom()))
            .and(earlier.TAKEN_BACK_AT.isNull())
            .orderBy(earlier.GIVEN_AT.desc())
            .limit(1));
  }
}
