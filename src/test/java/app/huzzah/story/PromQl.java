package app.huzzah.story;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Prometheus' language as it takes to find the metrics that an expression names. */
final class PromQl {
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern LABELS =
      Pattern.compile(
          "\\{[^}]*}|\\b(?:by|without|on|ignoring|group_left|group_right) *\\([^)]*\\)");
  private static final Pattern SPAN = Pattern.compile("\\[[^]]*]|\\boffset +[0-9a-z]+");

  /** A word that nothing is opened behind: not a function, and not the end of a number. */
  private static final Pattern WORD =
      Pattern.compile("(?<![a-zA-Z0-9_.])[a-zA-Z_][a-zA-Z0-9_]*+(?! *\\()");

  private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool");

  private static final Pattern SELECTED = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)\\{([^}]*)}");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)(?:=~|!~|!=|=)\"([^\"]*)\"");

  private PromQl() {}

  /**
   * A part of a sample that an expression asks for.
   *
   * @param label as a sample writes it, such as {@code reason="}; of a bound the bound with it
   */
  record Asked(String metric, String label) {}

  static Set<Asked> labels(Collection<String> expressions) {
    Set<Asked> labels = new HashSet<>();
    for (String expression : expressions) {
      Matcher selected = SELECTED.matcher(expression);
      while (selected.find()) {
        Matcher label = LABEL.matcher(selected.group(2));
        while (label.find()) {
          String bound = label.group(1).equals("le") ? label.group(2) + '"' : "";
          labels.add(new Asked(selected.group(1), label.group(1) + "=\"" + bound));
        }
      }
    }
    return labels;
  }

  static Set<String> names(Collection<String> expressions) {
    Set<String> names = new TreeSet<>();
    for (String expression : expressions) {
      String bare = TEXT.matcher(expression).replaceAll("");
      bare = LABELS.matcher(bare).replaceAll("");
      Matcher word = WORD.matcher(SPAN.matcher(bare).replaceAll(""));
      while (word.find()) {
        if (!OPERATORS.contains(word.group())) {
          names.add(word.group());
        }
      }
    }
    return names;
  }
}
