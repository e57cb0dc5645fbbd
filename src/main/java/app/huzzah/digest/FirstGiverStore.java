package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.md5;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.huzzah.workspace.WorkspaceId;
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

  /** Those who gave one of these recognitions, and nothing that stands before the telling. */
  FirstGivers firstGivers(
      DSLContext dsl, WorkspaceId workspace, Telling telling, Condition inPublic) {
    var earlier = RECOGNITION.as("earlier");
    Field<Integer> people = count().over().as("people");
    var rows =
        dsl.select(MEMBER.NAME, people)
            .from(MEMBER)
            .where(MEMBER.WORKSPACE_ID.eq(workspace.value()))
            .and(
                MEMBER.MEMBER_ID.in(select(RECOGNITION.GIVER_ID).from(RECOGNITION).where(inPublic)))
            .and(MEMBER.IS_DEACTIVATED.isFalse())
            .and(MEMBER.IS_BOT.isFalse())
            .and(
                notExists(
                    selectOne()
                        .from(earlier)
                        .where(earlier.WORKSPACE_ID.eq(MEMBER.WORKSPACE_ID))
                        .and(earlier.GIVER_ID.eq(MEMBER.MEMBER_ID))
                        .and(earlier.GIVEN_AT.lt(telling.storiesFrom()))
                        .and(earlier.TAKEN_BACK_AT.isNull())))
            .orderBy(
                md5(MEMBER.MEMBER_ID.concat(telling.week().monday().toString())), MEMBER.MEMBER_ID)
            .limit(MOST_NAMES)
            .fetch();
    List<String> names =
        rows.getValues(MEMBER.NAME).stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    return new FirstGivers(names, rows.isEmpty() ? 0 : rows.getFirst().get(people));
  }
}
