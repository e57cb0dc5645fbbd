package app.huzzah;

import app.huzzah.config.Config;
import app.huzzah.config.DatabaseSettings;
import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The database for a command that looks at it once. Where Huzzah runs with the embedded one, its
 * server is used as it is; otherwise it is started for as long as the command takes.
 */
final class StoredData implements AutoCloseable {
  private static final int CONNECTIONS = 2;

  private final Closing closing = new Closing();
  private final Database database;

  private StoredData(Config config, boolean create) {
    try {
      database = closing.add(Database.connect(url(config, create, closing), CONNECTIONS));
      database.migrate();
    } catch (RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  static StoredData open(Config config) {
    return new StoredData(config, false);
  }

  /** Where there is no embedded database yet, one is made. */
  static StoredData openOrCreate(Config config) {
    return new StoredData(config, true);
  }

  /** The folder of what this configuration serves: the demo keeps its own. */
  static Path home(Config config) {
    return Settings.hasSlack(config) ? config.home() : config.home().resolve("demo");
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    closing.close();
  }

  private static DatabaseUrl url(Config config, boolean create, Closing closing) {
    return switch (config.database()) {
      case DatabaseSettings.External external -> DatabaseUrl.parse(external.url().reveal());
      case DatabaseSettings.Embedded embedded -> {
        Path folder = home(config).resolve("postgres");
        if (!create && !Files.isDirectory(folder)) {
          throw new Explained(
              "There is no database in "
                  + folder.toAbsolutePath()
                  + ". Give this command the settings that Huzzah runs with: HUZZAH_HOME or"
                  + " DATABASE_URL, and those of Slack; without these it looks for the demo's.");
        }
        Optional<DatabaseUrl> running = EmbeddedDatabase.running(folder);
        yield running.isPresent()
            ? running.get()
            : closing.add(EmbeddedDatabase.start(folder)).url();
      }
    };
  }
}
