package app.huzzah.workspace;

import static app.huzzah.db.schema.Tables.COMPANY_VALUE;
import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import app.huzzah.db.schema.tables.records.WorkspaceRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;

/** The rows of workspaces with their settings and values. */
public final class WorkspaceStore {
  private static final Field<List<CompanyValue>> VALUES =
      multiset(
              select(COMPANY_VALUE.NAME, COMPANY_VALUE.DESCRIPTION, COMPANY_VALUE.IS_RETIRED)
                  .from(COMPANY_VALUE)
                  .where(COMPANY_VALUE.WORKSPACE_ID.eq(WORKSPACE.WORKSPACE_ID))
                  .orderBy(COMPANY_VALUE.POSITION, COMPANY_VALUE.NAME))
          .convertFrom(rows -> rows.map(Records.mapping(CompanyValue::new)));

  public Optional<Workspace> find(DSLContext dsl, WorkspaceId id) {
    return dsl.select(WORKSPACE.fields())
        .select(VALUES)
        .from(WORKSPACE)
        .where(WORKSPACE.WORKSPACE_ID.eq(id.value()))
        .fetchOptional(WorkspaceStore::workspace);
  }

  public List<WorkspaceId> all(DSLContext dsl) {
    return dsl.select(WORKSPACE.WORKSPACE_ID)
        .from(WORKSPACE)
        .orderBy(WORKSPACE.WORKSPACE_ID)
        .fetch(row -> new WorkspaceId(row.value1()));
  }

  /**
   * Stores a workspace that is not there yet; one that is keeps its settings, and gets the name and
   * who its bot is.
   */
  public void add(DSLContext tx, Workspace workspace, Instant now) {
    WorkspaceRecord row = row(workspace.settings());
    row.setWorkspaceId(workspace.id().value());
    row.setName(workspace.name());
    row.setBotId(workspace.bot().map(MemberId::value).orElse(null));
    row.setCreatedAt(now);
    boolean added = tx.insertInto(WORKSPACE).set(row).onConflictDoNothing().execute() == 1;
    if (added) {
      saveValues(tx, workspace.id(), workspace.settings().companyValues());
    } else {
      tx.update(WORKSPACE)
          .set(WORKSPACE.NAME, row.getName())
          .set(WORKSPACE.BOT_ID, row.getBotId())
          .where(WORKSPACE.WORKSPACE_ID.eq(row.getWorkspaceId()))
          .execute();
    }
  }

  /** Locks a workspace's row until the transaction ends, and reads it. */
  public Optional<Workspace> lock(DSLContext tx, WorkspaceId id) {
    tx.selectOne().from(WORKSPACE).where(WORKSPACE.WORKSPACE_ID.eq(id.value())).forUpdate().fetch();
    return find(tx, id);
  }

  /** Replaces all settings, and counts the revision up. */
  public void save(DSLContext tx, WorkspaceId id, Settings settings) {
    tx.update(WORKSPACE)
        .set(row(settings))
        .set(WORKSPACE.REVISION, WORKSPACE.REVISION.plus(1))
        .where(WORKSPACE.WORKSPACE_ID.eq(id.value()))
        .execute();
    tx.deleteFrom(COMPANY_VALUE).where(COMPANY_VALUE.WORKSPACE_ID.eq(id.value())).execute();
    saveValues(tx, id, settings.companyValues());
  }

  private static void saveValues(DSLContext tx, WorkspaceId id, List<CompanyValue> values) {
    for (int position = 0; position < values.size(); position++) {
      CompanyValue value = values.get(position);
      tx.insertInto(COMPANY_VALUE)
          .set(COMPANY_VALUE.WORKSPACE_ID, id.value())
          .set(COMPANY_VALUE.NAME, value.name())
          .set(COMPANY_VALUE.DESCRIPTION, value.description())
          .set(COMPANY_VALUE.IS_RETIRED, value.retired())
          .set(COMPANY_VALUE.POSITION, position)
          .execute();
    }
  }

  private static WorkspaceRecord row(Settings settings) {
    WorkspaceRecord row = new WorkspaceRecord();
    row.setZone(settings.zone().getId());
    row.setEmojiEffort(settings.emoji().effort());
    row.setEmojiWin(settings.emoji().win());
    row.setEmojiLesson(settings.emoji().lesson());
    row.setEmojiBig(settings.emoji().big());
    row.setSmallPoints(settings.smallPoints());
    row.setBigPoints(settings.bigPoints());
    row.setWeeklyAllowance(settings.weeklyAllowance());
    row.setLeaderAllowance(settings.leaderAllowance().orElse(null));
    row.setPostChannelId(settings.postChannel().map(ChannelId::value).orElse(null));
    row.setEcho(settings.echo().name().toLowerCase(Locale.ROOT));
    row.setGuestsTakePart(settings.guests());
    row.setOutsidersTakePart(settings.outsiders());
    return row;
  }

  private static Workspace workspace(Record row) {
    return new Workspace(
        new WorkspaceId(row.get(WORKSPACE.WORKSPACE_ID)),
        row.get(WORKSPACE.NAME),
        Optional.ofNullable(row.get(WORKSPACE.BOT_ID)).map(MemberId::new),
        settings(row),
        row.get(WORKSPACE.REVISION));
  }

  private static Settings settings(Record row) {
    return new Settings(
        ZoneId.of(row.get(WORKSPACE.ZONE)),
        new EmojiSet(
            row.get(WORKSPACE.EMOJI_EFFORT),
            row.get(WORKSPACE.EMOJI_WIN),
            row.get(WORKSPACE.EMOJI_LESSON),
            row.get(WORKSPACE.EMOJI_BIG)),
        row.get(WORKSPACE.SMALL_POINTS),
        row.get(WORKSPACE.BIG_POINTS),
        row.get(WORKSPACE.WEEKLY_ALLOWANCE),
        Optional.ofNullable(row.get(WORKSPACE.LEADER_ALLOWANCE)),
        row.get(VALUES),
        Optional.ofNullable(row.get(WORKSPACE.POST_CHANNEL_ID)).map(ChannelId::new),
        Echo.valueOf(row.get(WORKSPACE.ECHO).toUpperCase(Locale.ROOT)),
        row.get(WORKSPACE.GUESTS_TAKE_PART),
        row.get(WORKSPACE.OUTSIDERS_TAKE_PART));
  }
}
