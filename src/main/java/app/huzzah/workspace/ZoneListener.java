package app.huzzah.workspace;

/** Told once a workspace has moved to another time zone and that is stored. */
public interface ZoneListener {
  /** Nobody is told. */
  ZoneListener NOBODY = workspace -> {};

  void moved(WorkspaceId workspace);
}
