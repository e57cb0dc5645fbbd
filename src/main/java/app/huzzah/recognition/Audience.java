package app.huzzah.recognition;

/**
 * Who could read the words where they were said. Only public words are ever shown anywhere else.
 */
public enum Audience {
  /** A public channel: everybody of the workspace. */
  PUBLIC,
  /** A private channel: its members. */
  PRIVATE,
  /** No channel: the giver and the recipients alone. */
  DIRECT
}
