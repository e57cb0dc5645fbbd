package app.huzzah.recognition;

import app.huzzah.workspace.Workspace;

/** How much a recognition celebrates; each workspace sets the points of both. */
public enum Size {
  SMALL,
  BIG;

  /** Points for each recipient. */
  public int points(Workspace workspace) {
    return switch (this) {
      case SMALL -> workspace.smallPoints();
      case BIG -> workspace.bigPoints();
    };
  }
}
