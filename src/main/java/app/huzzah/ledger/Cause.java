package app.huzzah.ledger;

/** Why points come or go. */
public enum Cause {
  /** Somebody recognised the member; negative where that was taken back or changed. */
  RECOGNITION,
  /** Somebody joined a recognition; negative where they left, or it was taken back or changed. */
  BOOST,
  /** The member asked for a reward; positive where that was declined or cancelled. */
  REDEMPTION,
  /** An admin gave points to the balance, or took them. */
  ADJUSTMENT,
  /** They were not used for so long that they lapsed; always negative. */
  LAPSE,
  /**
   * The member put them into a pot for a reward that several give; positive where they came back.
   */
  POT;

  /** Whether the number beside it is that of a recognition. */
  boolean isOfRecognition() {
    return switch (this) {
      case RECOGNITION, BOOST -> true;
      case REDEMPTION, ADJUSTMENT, LAPSE, POT -> false;
    };
  }
}
