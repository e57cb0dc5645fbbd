package app.huzzah.recognition;

/** What a recognition honours. A lesson is something learned from what went wrong. */
public enum Kind {
  EFFORT,
  WIN,
  LESSON
}
