package app.huzzah.workspace;

/** Everything that an admin can change, by the name that it has in the history. */
public enum Setting {
  TIME_ZONE("time zone"),
  EFFORT_EMOJI("emoji of effort"),
  WIN_EMOJI("emoji of a win"),
  LESSON_EMOJI("emoji of a lesson"),
  BIG_EMOJI("emoji of big ones"),
  SMALL_POINTS("points of a small one"),
  BIG_POINTS("points of a big one"),
  ALLOWANCE("points a week to give"),
  LEADER_ALLOWANCE("points a week for leaders"),
  VALUES("company values"),
  POST_CHANNEL("where posts go"),
  ECHO("posts for what was given in a message"),
  LEADERS("leaders"),
  ADMINS("admins"),
  GUESTS("guests take part"),
  OUTSIDERS("people of connected organisations take part");

  private final String words;

  Setting(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
