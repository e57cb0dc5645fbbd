package app.huzzah.workspace;

import java.util.Map;

/** What became of reading a {@link SettingsDraft}. */
sealed interface SettingsReading {
  record Understood(Settings settings) implements SettingsReading {}

  /**
   * Some of it is wrong.
   *
   * @param mends for each that is, a sentence that names the mend; plain text
   */
  record Faulty(Map<Setting, String> mends) implements SettingsReading {}
}
