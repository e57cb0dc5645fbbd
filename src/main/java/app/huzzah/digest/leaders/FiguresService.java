package app.huzzah.digest.leaders;

import app.huzzah.db.Database;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;

/** Reads the leaders' figures from what stands in the database now. */
public final class FiguresService {
  private final Database database;
  private final Directory directory;

  public FiguresService(Database database, Directory directory) {
    this.database = database;
    this.directory = directory;
  }

  /** What leaders are told of the time up to this moment, exclusive. */
  public Figures asOf(WorkspaceId id, Instant toldAt) {
    Workspace workspace = directory.workspace(id);
    Spans spans = Spans.of(toldAt, workspace.zone());
    return database.read(dsl -> new FiguresReader(dsl, workspace, spans).read());
  }
}
