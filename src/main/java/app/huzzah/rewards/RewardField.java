package app.huzzah.rewards;

/** What of a reward may be written wrongly. */
public enum RewardField {
  NAME,
  DESCRIPTION,
  PICTURE,
  PRICE,
  LEFT,
  LIMIT,
  SETTLERS
}
