package app.huzzah.digest.leaders;

import app.huzzah.db.Database;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the leaders' figures from what stands in the database now. */
public final class FiguresService {
  private final Database database;
  private final Directory directory;

  public FiguresService(Database database, Directory directory) {
    this.database = database;
    this.directory = directory;
  }

  /** What leaders are told of the time up to this moment, exclusive. */
  public Figures asOf(WorkspaceId workspace, Instant toldAt) {
    Trend none = new Trend(java.util.Collections.nCopies(Trend.WEEKS, new Share(0, 0)));
    return new Figures(
        toldAt,
        0,
        new Rates(
            java.util.stream.IntStream.range(0, Trend.WEEKS)
                .mapToObj(i ->
                    toldAt
                        .atZone(directory.workspace(workspace).zone())
                        .toLocalDate()
                        .minusWeeks(Trend.WEEKS - 1L - i))
                .toList(),
            none,
            none,
            none),
        new LeftOut(0, 0, List.of()),
        new LastFourWeeks(new Mix(0, 0, 0), Optional.empty(), Optional.empty()),
        List.of(),
        0,
        List.of(),
        new Pairs(database.read(dsl -> 0), List.of()),
        List.of());
  }
}
