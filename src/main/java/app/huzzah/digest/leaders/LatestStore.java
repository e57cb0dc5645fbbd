package app.huzzah.digest.leaders;

import static app.huzzah.db.InOrderStore.OF_RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.recognition.AudienceStore.SAID_IN_PUBLIC;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** When somebody was thanked last, however long ago. */
final class LatestStore {
  private static final Field<String> WHO = field(name("who", "id"), String.class);
  private static final Field<Instant> LAST =
      field(name("latest", "given_at"), RECOGNITION.GIVEN_AT.getDataType());

  /**
   * The latest one of each of these members that everybody could read and that was given before
   * this moment; whom nobody ever thanked in public is missing. That is the one stored last, as if
   * they were stored in the order in which they were given: it is found without reading the others.
   */
  Map<MemberId, Instant> inPublic(
      DSLContext dsl, WorkspaceId workspace, Collection<MemberId> members, Instant until) {
    String[] ids = members.stream().map(MemberId::value).toArray(String[]::new);
    var latest =
        select(RECOGNITION.GIVEN_AT)
            .from(RECOGNITION_RECIPIENT)
            .join(RECOGNITION)
            .on(OF_RECOGNITION)
            .where(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(workspace.value()))
            .and(RECOGNITION_RECIPIENT.RECIPIENT_ID.eq(WHO))
            .and(RECOGNITION.TAKEN_BACK_AT.isNull())
            .and(RECOGNITION.GIVEN_AT.lt(until))
            .and(SAID_IN_PUBLIC)
            .orderBy(RECOGNITION_RECIPIENT.RECOGNITION_ID.desc())
            .limit(inline(1));
    return dsl.select(WHO, LAST)
        .from(unnest(val(ids)).as("who", "id"), lateral(latest).as("latest"))
        .fetchMap(row -> new MemberId(row.get(WHO)), row -> row.get(LAST));
  }
}
