package app.huzzah;

import app.huzzah.config.Config;
import app.huzzah.config.ConfigReader;
import app.huzzah.config.Reading;
import app.huzzah.config.SlackSettings;
import app.huzzah.db.DatabaseUrl;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of this process, from its environment. */
final class Settings {
  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

  private Settings() {}

  /**
   * Reads them.
   *
   * @throws Explained naming every fault at once
   */
  static Config read() {
    return switch (new ConfigReader(Settings::databaseUrlFault).read(System.getenv())) {
      case Reading.Usable usable -> {
        usable.notes().forEach(LOG::info);
        yield usable.config();
      }
      case Reading.Faulty faulty -> throw new Explained(faulty.report());
    };
  }

  static boolean hasSlack(Config config) {
    return !(config.slack() instanceof SlackSettings.None);
  }

  private static Optional<String> databaseUrlFault(String url) {
    try {
      DatabaseUrl.parse(url);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }
}
