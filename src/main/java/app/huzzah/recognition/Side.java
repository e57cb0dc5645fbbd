package app.huzzah.recognition;

/** From which side somebody looks at what was given. */
public enum Side {
  /** What they received. */
  RECEIVED,
  /** What they gave, and what they joined. */
  GIVEN
}
