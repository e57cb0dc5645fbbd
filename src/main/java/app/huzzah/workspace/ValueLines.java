package app.huzzah.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Company values as admins write them: a line each, {@code teamwork: what it means here}. */
public final class ValueLines {
  /** In use at the same time; as many as Slack's menus hold. */
  public static final int MOST = 100;

  /** All lines together, in characters; as much as Slack's text fields hold. */
  public static final int LONGEST = 3_000;

  private static final int LONGEST_NAME = 40;
  private static final int MOST_PROBLEMS = 3;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

  private final Map<String, CompanyValue> read = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private ValueLines() {}

  /** The values in use, as they are written; retired ones are not. */
  public static String text(List<CompanyValue> values) {
    return values.stream()
        .filter(value -> !value.retired())
        .map(ValueLines::line)
        .collect(Collectors.joining("\n"));
  }

  /** What was read; the values are empty where there are problems. */
  record Read(List<CompanyValue> values, String problem) {}

  /**
   * Reads the lines. A value that is no longer among them is retired, so that what was given with
   * it keeps it; one that is written again comes back.
   */
  static Read read(String text, List<CompanyValue> before) {
    ValueLines lines = new ValueLines();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    List<CompanyValue> values = new ArrayList<>(lines.read.values());
    if (values.size() > MOST) {
      lines.problems.add(
          "These are " + values.size() + " values; keep " + MOST + " or fewer in use.");
    }
    if (text(values).length() > LONGEST) {
      lines.problems.add(
          "All lines together may have 3,000 characters; shorten what the values mean.");
    }
    if (!lines.problems.isEmpty()) {
      return new Read(List.of(), lines.problem());
    }
    Set<String> inUse = new HashSet<>(lines.read.keySet());
    before.stream()
        .filter(value -> !inUse.contains(value.name()))
        .map(value -> new CompanyValue(value.name(), value.description(), true))
        .forEach(values::add);
    return new Read(List.copyOf(values), "");
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String written = colon < 0 ? line : line.substring(0, colon);
    String name = normal(written);
    if (name.isEmpty()) {
      problems.add("Write a name before “" + cut(line) + "”, such as “teamwork: we help”.");
    } else if (!NAME.matcher(name).matches()) {
      problems.add(
          "“"
              + cut(written.strip())
              + "”: a name has letters, digits, - and _ only; put the rest"
              + " behind a colon.");
    } else if (name.length() > LONGEST_NAME) {
      problems.add("“" + cut(name) + "”: a name has 40 characters at most.");
    } else {
      String description = colon < 0 ? "" : line.substring(colon + 1).strip();
      if (read.put(name, new CompanyValue(name, description, false)) != null) {
        problems.add("“" + name + "” stands there twice; keep one of the lines.");
      }
    }
  }

  private String problem() {
    String first = problems.stream().limit(MOST_PROBLEMS).collect(Collectors.joining(" "));
    int more = problems.size() - MOST_PROBLEMS;
    return more > 0 ? first + " And " + more + " more like these." : first;
  }

  /** {@code # Clear Communication} becomes {@code clear-communication}. */
  private static String normal(String written) {
    return written
        .replaceFirst("^[\\s#]+", "")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "-");
  }

  private static String line(CompanyValue value) {
    return value.description().isEmpty() ? value.name() : value.name() + ": " + value.description();
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_NAME
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
