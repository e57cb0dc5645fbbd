package app.huzzah.rewards;

/** Unique within all workspaces, growing. */
public record AdjustmentId(long value) {}
