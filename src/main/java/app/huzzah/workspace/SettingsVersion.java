package app.huzzah.workspace;

/**
 * Which settings somebody saw.
 *
 * @param revision the workspace's, which decides whether they still hold
 * @param lastChange the number of the latest change then, to tell what came after it
 */
public record SettingsVersion(long revision, long lastChange) {}
