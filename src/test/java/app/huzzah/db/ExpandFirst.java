package app.huzzah.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * While instances are restarted one after the other, the version before works on the tables of the
 * next one. So a migration may add, and take away only what no version that may still run uses; it
 * says so by {@code -- unused since 1.2.0: table.column}.
 */
final class ExpandFirst {
  private static final Pattern UNUSED =
      Pattern.compile("(?im)^\\s*--\\s*unused since \\d+\\.\\d+\\.\\d+:\\s*([\\w., ]+)$");

  /** Texts, bodies of functions and comments, in which words mean nothing here. */
  private static final Pattern NO_STATEMENTS =
      Pattern.compile("(?s)\\$(\\w*)\\$.*?\\$\\1\\$|'(?:[^']|'')*'|--[^\n]*|/\\*.*?\\*/");

  private static final String NAME = "\"?([\\w.]+)\"?";
  private static final Pattern DROP_TABLE =
      Pattern.compile("drop table (?:if exists )?([\\w., \"]+?)(?: cascade| restrict)?");
  private static final Pattern ALTER_TABLE =
      Pattern.compile("alter table (?:if exists )?(?:only )?" + NAME + " (.*)");
  private static final Pattern OF_A_CONSTRAINT =
      Pattern.compile(
          "(drop|rename|alter|validate) constraint .*"
              + "|add (constraint|check|unique|primary|foreign|exclude)\\b.*");

  /** What an old version stumbles over, each with its column. */
  private enum Step {
    DROPS("drop (?:column )?(?:if exists )?" + NAME + ".*"),
    RENAMES("rename (?:column )?" + NAME + " to .*"),
    CHANGES_THE_TYPE_OF("alter (?:column )?" + NAME + " (?:set data )?type .*"),
    WANTS_A_VALUE_FOR("alter (?:column )?" + NAME + " set not null"),
    ADDS_WITHOUT_A_DEFAULT(
        "add (?:column )?(?:if not exists )?"
            + NAME
            + "(?!.*\\b(?:default|generated)\\b)(?=.*\\bnot null\\b).*");

    private final Pattern action;

    Step(String action) {
      this.action = Pattern.compile(action);
    }

    private String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private ExpandFirst() {}

  /** What the version before would stumble over, each in a sentence. */
  static List<String> faults(String sql) {
    List<String> unused = unused(sql);
    List<String> faults = new ArrayList<>();
    String bare = NO_STATEMENTS.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
    for (String statement : bare.split(";")) {
      String plain = statement.strip().replaceAll("\\s+", " ");
      Matcher drop = DROP_TABLE.matcher(plain);
      if (drop.matches()) {
        for (String table : drop.group(1).split(",")) {
          fault(faults, unused, "drops", table.strip());
        }
      }
      Matcher alter = ALTER_TABLE.matcher(plain);
      if (alter.matches()) {
        for (String action : alter.group(2).split(",(?![^(]*\\))")) {
          look(faults, unused, alter.group(1), action.strip());
        }
      }
    }
    return faults;
  }

  private static void look(List<String> faults, List<String> unused, String table, String action) {
    if (action.startsWith("rename to ")) {
      fault(faults, unused, "renames", table);
    } else if (!OF_A_CONSTRAINT.matcher(action).matches()) {
      for (Step step : Step.values()) {
        Matcher matcher = step.action.matcher(action);
        if (matcher.matches()) {
          fault(faults, unused, step.words(), table + "." + matcher.group(1));
        }
      }
    }
  }

  private static void fault(List<String> faults, List<String> unused, String does, String what) {
    if (!unused.contains(what)) {
      faults.add(
          "%s %s, which the version before may still use; if none does that may still run, say so"
                  .formatted(does, what)
              + " by “-- unused since 1.2.0: %s”".formatted(what));
    }
  }

  private static List<String> unused(String sql) {
    return UNUSED
        .matcher(sql)
        .results()
        .flatMap(found -> List.of(found.group(1).split(",")).stream())
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
