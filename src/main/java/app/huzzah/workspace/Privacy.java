package app.huzzah.workspace;

/**
 * What a member wants not to be seen, by their own wish alone.
 *
 * @param offBoards their name is on no board; they keep their points and their own numbers
 * @param hidesPlace their own Home does not say which place they have
 */
public record Privacy(boolean offBoards, boolean hidesPlace) {
  /** As everybody has it at first. */
  public static final Privacy FIRST = new Privacy(false, false);
}
