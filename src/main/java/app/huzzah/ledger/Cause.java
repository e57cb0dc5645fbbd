package app.huzzah.ledger;

/** Why points come or go. */
public enum Cause {
  /** Somebody recognised the member; negative where that was taken back or changed. */
  RECOGNITION,
  /** Somebody joined a recognition; negative where they left, or it was taken back or changed. */
  BOOST
}
