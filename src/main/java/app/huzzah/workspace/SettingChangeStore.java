package app.huzzah.workspace;

import static app.huzzah.db.schema.Tables.SETTING_CHANGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import app.huzzah.db.schema.tables.records.SettingChangeRecord;
import java.util.List;
import org.jooq.DSLContext;

/** The rows that tell who changed which setting. */
final class SettingChangeStore {
  void add(DSLContext tx, WorkspaceId workspace, SettingChange change) {
    tx.insertInto(SETTING_CHANGE)
        .set(SETTING_CHANGE.WORKSPACE_ID, workspace.value())
        .set(SETTING_CHANGE.CHANGED_AT, change.at())
        .set(SETTING_CHANGE.CHANGED_BY, change.by().value())
        .set(SETTING_CHANGE.SETTING, change.setting())
        .set(SETTING_CHANGE.BEFORE, change.before())
        .set(SETTING_CHANGE.AFTER, change.after())
        .execute();
  }

  /** Newest first. */
  List<SettingChange> latest(DSLContext dsl, WorkspaceId workspace, int most) {
    return dsl.selectFrom(SETTING_CHANGE)
        .where(SETTING_CHANGE.WORKSPACE_ID.eq(workspace.value()))
        .orderBy(SETTING_CHANGE.CHANGE_ID.desc())
        .limit(most)
        .fetch(SettingChangeStore::change);
  }

  /** The number of the latest; 0 where there is none. */
  long lastId(DSLContext dsl, WorkspaceId workspace) {
    Long last =
        dsl.select(coalesce(max(SETTING_CHANGE.CHANGE_ID), 0L))
            .from(SETTING_CHANGE)
            .where(SETTING_CHANGE.WORKSPACE_ID.eq(workspace.value()))
            .fetchSingle()
            .value1();
    return last == null ? 0 : last;
  }

  /** Those after that number, newest first. */
  List<SettingChange> since(DSLContext dsl, WorkspaceId workspace, long id, int most) {
    return dsl.selectFrom(SETTING_CHANGE)
        .where(SETTING_CHANGE.WORKSPACE_ID.eq(workspace.value()))
        .and(SETTING_CHANGE.CHANGE_ID.gt(id))
        .orderBy(SETTING_CHANGE.CHANGE_ID.desc())
        .limit(most)
        .fetch(SettingChangeStore::change);
  }

  private static SettingChange change(SettingChangeRecord row) {
    return new SettingChange(
        row.getChangedAt(),
        new MemberId(row.getChangedBy()),
        row.getSetting(),
        row.getBefore(),
        row.getAfter());
  }
}
