package app.huzzah.workspace;

import java.time.Instant;

/**
 * That somebody changed a setting.
 *
 * @param setting its name in the words of {@link Setting}, or whose allowance it was
 * @param before how it stood, as text to read; plain, not markup
 */
public record SettingChange(Instant at, MemberId by, String setting, String before, String after) {}
