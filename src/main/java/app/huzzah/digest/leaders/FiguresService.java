package app.huzzah.digest.leaders;

import app.huzzah.db.Database;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;

/**
 * Reads the leaders' figures. At size that takes seconds, and all leaders of a workspace get the
 * same ones, so they are kept for a minute: also an attempt to send them that took too long is
 * quick the next time. What somebody said is read anew each time, since it may have been taken
 * back.
 */
public final class FiguresService {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 1_000;

  private final Database database;
  private final Directory directory;
  private final LoadingCache<Key, Figures> kept;

  public FiguresService(Database database, Directory directory, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.kept =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_KEPT)
            .build(key -> database.read(dsl -> reader(dsl, key).read()));
  }

  private record Key(WorkspaceId workspace, Instant toldAt) {}

  /** What leaders are told of the time up to this moment, exclusive. */
  public Figures asOf(WorkspaceId workspace, Instant toldAt) {
    Key key = new Key(workspace, toldAt);
    Figures figures = kept.get(key);
    return figures.with(database.read(dsl -> reader(dsl, key).highlights()));
  }

  private FiguresReader reader(DSLContext dsl, Key key) {
    Workspace workspace = directory.workspace(key.workspace());
    return new FiguresReader(dsl, workspace, Spans.of(key.toldAt(), workspace.zone()));
  }
}
