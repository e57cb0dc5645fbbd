package app.huzzah.workspace;

/** A public channel. Those that are not known to be public are treated as private. */
public record Channel(ChannelId id, String name, boolean archived) {}
