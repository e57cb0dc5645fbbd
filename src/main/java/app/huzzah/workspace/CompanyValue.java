package app.huzzah.workspace;

/**
 * Something that a company stands for, written {@code #teamwork} in a reason.
 *
 * @param name without the {@code #}, in small letters
 * @param description what it means here; may be empty
 * @param retired no longer offered; it stays on what was given with it
 */
public record CompanyValue(String name, String description, boolean retired) {
  /** One in use that needs no explanation. */
  public static CompanyValue named(String name) {
    return new CompanyValue(name, "", false);
  }
}
