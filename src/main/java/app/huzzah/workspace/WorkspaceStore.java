package app.huzzah.workspace;

import static app.huzzah.db.schema.Tables.COMPANY_VALUE;
import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** The rows of workspaces and their values. */
public final class WorkspaceStore {
  private static final Field<String[]> VALUES =
      field(
          select(arrayAgg(COMPANY_VALUE.NAME).orderBy(COMPANY_VALUE.POSITION))
              .from(COMPANY_VALUE)
              .where(COMPANY_VALUE.WORKSPACE_ID.eq(WORKSPACE.WORKSPACE_ID)));

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

  /** Stores a workspace that is not there yet; one that is keeps its settings and gets the name. */
  public void add(DSLContext dsl, Workspace workspace, Instant now) {
    boolean added =
        dsl.insertInto(WORKSPACE)
                .set(WORKSPACE.WORKSPACE_ID, workspace.id().value())
                .set(WORKSPACE.NAME, workspace.name())
                .set(WORKSPACE.ZONE, workspace.zone().getId())
                .set(WORKSPACE.SMALL_POINTS, workspace.smallPoints())
                .set(WORKSPACE.BIG_POINTS, workspace.bigPoints())
                .set(WORKSPACE.WEEKLY_ALLOWANCE, workspace.weeklyAllowance())
                .set(WORKSPACE.CREATED_AT, now)
                .onConflictDoNothing()
                .execute()
            == 1;
    if (added) {
      addValues(dsl, workspace);
    } else {
      dsl.update(WORKSPACE)
          .set(WORKSPACE.NAME, workspace.name())
          .where(WORKSPACE.WORKSPACE_ID.eq(workspace.id().value()))
          .execute();
    }
  }

  private static void addValues(DSLContext dsl, Workspace workspace) {
    for (int position = 0; position < workspace.values().size(); position++) {
      dsl.insertInto(COMPANY_VALUE)
          .set(COMPANY_VALUE.WORKSPACE_ID, workspace.id().value())
          .set(COMPANY_VALUE.NAME, workspace.values().get(position))
          .set(COMPANY_VALUE.POSITION, position)
          .execute();
    }
  }

  private static Workspace workspace(Record row) {
    String[] values = row.get(VALUES);
    return new Workspace(
        new WorkspaceId(row.get(WORKSPACE.WORKSPACE_ID)),
        row.get(WORKSPACE.NAME),
        ZoneId.of(row.get(WORKSPACE.ZONE)),
        row.get(WORKSPACE.SMALL_POINTS),
        row.get(WORKSPACE.BIG_POINTS),
        row.get(WORKSPACE.WEEKLY_ALLOWANCE),
        values == null ? List.of() : List.of(values));
  }
}
