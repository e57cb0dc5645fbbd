package app.huzzah.workspace;

/** Which recognitions that were given in a message get a post besides our reaction to it. */
public enum Echo {
  NEVER,
  BIG,
  ALWAYS
}
