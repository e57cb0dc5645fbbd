package app.huzzah.recognition;

/**
 * Text of people that a spreadsheet shows and does not run. Spreadsheets take a cell for a formula
 * by its first characters, some of them only after leaving out quotes and blanks, or after making
 * full-width characters ordinary ones; see OWASP's page "CSV Injection".
 */
final class ExportCell {
  private static final String BEGINS_A_FORMULA =
      "=+-@" + "\uFF1D\uFF0B\uFF0D\uFF20" + "\uFE66\uFE62\uFE63\uFE6B" + "\u2212";
  private static final String BEGINS_ANOTHER_CELL = "\t\r\n";
  private static final String QUOTES = "'\"`\u2018\u2019\u201C\u201D\u00AB\u00BB\uFF02\uFF07";

  private ExportCell() {}

  /** The text itself, with an apostrophe before it where a spreadsheet might run it. */
  static String harmless(String text) {
    return mightRun(text) ? "'" + text : text;
  }

  private static boolean mightRun(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BEGINS_A_FORMULA.indexOf(c) >= 0 || BEGINS_ANOTHER_CELL.indexOf(c) >= 0) {
        return true;
      }
      if (!leftOut(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean leftOut(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || QUOTES.indexOf(c) >= 0;
  }
}
