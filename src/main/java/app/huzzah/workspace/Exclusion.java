package app.huzzah.workspace;

/** Why somebody can neither give nor receive. */
public enum Exclusion {
  BOT,
  DEACTIVATED,
  OUTSIDER,
  GUEST
}
