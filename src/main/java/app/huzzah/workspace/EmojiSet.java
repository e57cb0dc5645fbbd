package app.huzzah.workspace;

/**
 * The emoji that give, in messages and as reactions: names as Slack has them, without colons and
 * skin tones.
 *
 * @param big beside a kind's emoji it makes big; alone it is a big win
 */
public record EmojiSet(String effort, String win, String lesson, String big) {
  /** What a new workspace starts with. */
  public static final EmojiSet FIRST = new EmojiSet("muscle", "trophy", "bulb", "tada");
}
