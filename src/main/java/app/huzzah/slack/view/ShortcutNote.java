package app.huzzah.slack.view;

import app.huzzah.workspace.Exclusion;

/** What stands above the form that was opened from a message, in our own markup. */
public final class ShortcutNote {
  public static final String OWN_POST =
      "That is one of my own posts: *Join in* below it adds your voice and a point. To thank"
          + " somebody for something else, go on here.";
  public static final String YOUR_OWN =
      "That message is yours, and shout-outs go to others. Who helped you with it?";
  public static final String BY_A_BOT = "A bot wrote that message. Whom do you thank for it?";
  public static final String BY_NOBODY =
      "I can't tell who wrote that message. Whom do you thank for it?";
  public static final String STAYS_THERE =
      "It was not written in public, so your shout-out is posted there or goes only to them.";

  private ShortcutNote() {}

  /**
   * The author does not take part.
   *
   * @param name in our own markup
   */
  public static String excluded(Exclusion why, String name) {
    return switch (why) {
      case BOT -> BY_A_BOT;
      case DEACTIVATED -> name + " is no longer here. Whom do you thank for it?";
      case OUTSIDER ->
          name + " belongs to another organisation and can't take part here. Who else helped?";
      case GUEST -> name + " is a guest, and guests don't take part here yet. Who else helped?";
    };
  }

  /** Two notes, of which either may be empty, as one. */
  public static String together(String one, String other) {
    return (one + " " + other).strip();
  }
}
