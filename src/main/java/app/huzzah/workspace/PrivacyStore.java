package app.huzzah.workspace;

import static app.huzzah.db.schema.Tables.MEMBER_SETTING;

import app.huzzah.db.schema.tables.records.MemberSettingRecord;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** What members decided for themselves; their row may also hold what admins decided for them. */
final class PrivacyStore {
  Privacy find(DSLContext dsl, WorkspaceId workspace, MemberId member) {
    return dsl.select(MEMBER_SETTING.OFF_BOARDS, MEMBER_SETTING.HIDES_PLACE)
        .from(MEMBER_SETTING)
        .where(MEMBER_SETTING.WORKSPACE_ID.eq(workspace.value()))
        .and(MEMBER_SETTING.MEMBER_ID.eq(member.value()))
        .fetchOptional(row -> new Privacy(row.value1(), row.value2()))
        .orElse(Privacy.FIRST);
  }

  void stayOffBoards(DSLContext tx, WorkspaceId workspace, MemberId member, boolean off) {
    set(tx, workspace, member, MEMBER_SETTING.OFF_BOARDS, off);
  }

  void hidePlace(DSLContext tx, WorkspaceId workspace, MemberId member, boolean hides) {
    set(tx, workspace, member, MEMBER_SETTING.HIDES_PLACE, hides);
  }

  private static void set(
      DSLContext tx,
      WorkspaceId workspace,
      MemberId member,
      TableField<MemberSettingRecord, Boolean> wish,
      boolean value) {
    tx.insertInto(MEMBER_SETTING)
        .set(MEMBER_SETTING.WORKSPACE_ID, workspace.value())
        .set(MEMBER_SETTING.MEMBER_ID, member.value())
        .set(wish, value)
        .onConflict(MEMBER_SETTING.WORKSPACE_ID, MEMBER_SETTING.MEMBER_ID)
        .doUpdate()
        .set(wish, value)
        .execute();
  }
}
