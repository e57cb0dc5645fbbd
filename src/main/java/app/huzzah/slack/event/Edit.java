package app.huzzah.slack.event;

/**
 * A message says something else than before, or is gone.
 *
 * @param now what it says now
 * @param before what it said before, as far as Slack told us
 * @param version Slack's time of the edit
 */
public record Edit(Said now, String before, String version) {}
