package app.huzzah.slack.view;

import java.util.stream.Collectors;

/** Somebody's message within the words about it. */
public final class Quoted {
  /** In characters; more than this is not read. */
  private static final int LONGEST = 500;

  private Quoted() {}

  /**
   * Each line behind a {@code >}, with room to write below; nothing where there is nothing to read.
   *
   * @param plain text as people saw it
   */
  public static String lines(String plain) {
    String text = plain.strip();
    if (text.isEmpty()) {
      return "";
    }
    return Blocks.cut(text, LONGEST)
        .lines()
        .map(line -> ("> " + line).stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
