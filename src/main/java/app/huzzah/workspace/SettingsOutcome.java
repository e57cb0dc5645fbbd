package app.huzzah.workspace;

import java.util.List;
import java.util.Map;

/** What became of an admin's wish to change settings. */
public sealed interface SettingsOutcome {
  /** They hold from now on. */
  record Changed(List<SettingChange> changes) implements SettingsOutcome {}

  /** All was as it is already. */
  record NothingChanged() implements SettingsOutcome {}

  /**
   * Whoever asked is no admin.
   *
   * @param admins who is, by name
   */
  record NotAdmin(List<Member> admins) implements SettingsOutcome {}

  /**
   * Somebody else was faster; nothing was stored.
   *
   * @param changes theirs, newest first
   */
  record ChangedMeanwhile(List<SettingChange> changes) implements SettingsOutcome {}

  /**
   * Some of it is wrong; nothing was stored.
   *
   * @param mends for each that is, a sentence that names the mend; plain text
   */
  record Faulty(Map<Setting, String> mends) implements SettingsOutcome {}
}
