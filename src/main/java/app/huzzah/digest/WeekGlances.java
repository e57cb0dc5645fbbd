package app.huzzah.digest;

import app.huzzah.db.Database;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/**
 * The week under way in each workspace, kept in memory for a minute: everybody's Home shows it, and
 * it is the same for all.
 */
public final class WeekGlances {
  /** After this long it is read again, in the background. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  /** Nobody is shown an older one. */
  private static final Duration OLDEST = Duration.ofMinutes(3);

  private final Database database;
  private final Directory directory;
  private final InstantSource clock;
  private final FactStore facts = new FactStore();
  private final LoadingCache<Key, WeekGlance> kept;

  public WeekGlances(Database database, Directory directory, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
    this.kept =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .refreshAfterWrite(FRESH)
            .expireAfterWrite(OLDEST)
            .build(this::read);
  }

  private record Key(WorkspaceId workspace, Week week) {}

  /** The week under way, as it was a minute ago at most where many look at it. */
  public WeekGlance of(WorkspaceId workspace) {
    ZoneId zone = directory.workspace(workspace).zone();
    return kept.get(new Key(workspace, Week.of(clock.instant(), zone)));
  }

  private WeekGlance read(Key key) {
    ZoneId zone = directory.workspace(key.workspace()).zone();
    return database.read(
        dsl -> facts.glance(dsl, key.workspace(), key.week().start(zone), key.week().end(zone)));
  }
}
