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
  CELEBRATION
}
