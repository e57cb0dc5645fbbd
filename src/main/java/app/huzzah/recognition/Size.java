package app.huzzah.recognition;

import app.huzzah.workspace.Settings;

/** How much a recognition celebrates; each workspace sets the points of both. */
public enum Size {
  SMALL,
  BIG;

  /** Points for each recipient. */
  public int points(Settings settings) {
    return switch (this) {
      case SMALL -> settings.smallPoints();
      case BIG -> settings.bigPoints();
    };
  }
}
