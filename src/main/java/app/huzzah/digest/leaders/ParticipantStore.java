package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.MEMBER;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reads all members who take part, by id. */
final class ParticipantStore {
  List<Participant> all(DSLContext dsl, Workspace workspace) {
    return dsl.select(MEMBER.MEMBER_ID, MEMBER.ZONE)
        .from(MEMBER)
        .where(MemberStore.takePart(workspace.id(), workspace.settings()))
        .orderBy(MEMBER.MEMBER_ID)
        .fetch(
            row -> new Participant(new MemberId(row.value1()), Optional.ofNullable(row.value2())));
  }
}
