package app.huzzah.recognition;

/** The way by which a recognition was given. */
public enum Origin {
  COMMAND,
  FORM,
  MESSAGE,
  REACTION,
  SHORTCUT,
  WORKFLOW,
  IMPORT,
  CELEBRATION;

  /** Whether it follows a message or reaction of the giver's, and changes and ends with that. */
  public boolean followsSource() {
    return this == MESSAGE || this == REACTION;
  }
}
