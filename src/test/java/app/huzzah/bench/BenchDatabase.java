package app.huzzah.bench;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static org.jooq.impl.DSL.max;

import app.huzzah.db.Database;
import app.huzzah.demodata.DemoData;
import app.huzzah.demodata.DemoDataOutcome;
import app.huzzah.demodata.DemoPlan;
import app.huzzah.workspace.WorkspaceId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** An embedded database that holds one workspace of a size; made once, then used again. */
final class BenchDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 10;
  private static final int MEMBERS = 50_000;
  private static final long SEED = 1;

  /** A Friday evening: this week is nearly over, this month and quarter are well under way. */
  private static final Instant UNTIL = Instant.parse("2026-11-20T18:00:00Z");

  private final Database database;
  private final WorkspaceId workspace;

  private BenchDatabase(Database database, WorkspaceId workspace) {
    this.database = database;
    this.workspace = workspace;
  }

  /**
   * A server with the memory that operators give one that holds so much: an eighth of a small
   * machine's, in place of the 128 MB with which PostgreSQL comes. It counts from the next start.
   */
  private static Database tuned(Path folder) {
    try (Database database = Database.embedded(folder, CONNECTIONS)) {
      database.query(dsl -> dsl.execute("alter system set shared_buffers = '2GB'"));
    }
    return Database.embedded(folder, CONNECTIONS);
  }

  /** Opens that of a folder, and fills it if it is empty, which may take many minutes. */
  static BenchDatabase open(Path folder, int recognitions, int years) {
    Database database = tuned(folder.resolve("postgres"));
    try {
      database.migrate();
      DemoPlan plan = new DemoPlan(1, MEMBERS, recognitions, years, SEED, UNTIL);
      WorkspaceId workspace = DemoData.workspaces(plan).getFirst();
      DemoData data =
          new DemoData(database, InstantSource.system(), line -> System.err.println("  " + line));
      switch (data.fill(plan)) {
        case DemoDataOutcome.Filled filled -> System.err.println("  filled: " + filled);
        case DemoDataOutcome.AlreadyThere there -> {}
        case DemoDataOutcome.TooMany tooMany -> throw new IllegalStateException("" + tooMany);
      }
      return new BenchDatabase(database, workspace);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  Database database() {
    return database;
  }

  WorkspaceId workspace() {
    return workspace;
  }

  /** The moment at which everything is asked: that of the latest recognition. */
  Instant now() {
    return Objects.requireNonNull(
        database.query(dsl ->
            dsl.select(max(RECOGNITION.GIVEN_AT))
                .from(RECOGNITION)
                .where(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
                .fetchSingle()
                .value1()));
  }

  /** What the server says of itself. */
  String version() {
    return Objects.requireNonNull(
        database.query(dsl ->
            dsl.fetchSingle("select current_setting('server_version')").get(0, String.class)));
  }

  @Override
  public void close() {
    database.close();
  }
}
