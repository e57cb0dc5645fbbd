package app.huzzah.workspace;

import java.util.List;

/**
 * The settings as they stand, for an admin to read.
 *
 * @param leaders those appointed who can still sign in, by name
 * @param admins the same; Slack's owners and admins are admins without being appointed
 */
public record SettingsSheet(
    Workspace workspace, SettingsVersion version, List<Member> leaders, List<Member> admins) {}
