package app.huzzah.story;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code /metrics} says at one moment. */
record Measured(List<String> samples) {
  private static final Pattern NAME = Pattern.compile("^[a-zA-Z_][a-zA-Z0-9_]*");

  static Measured of(Stage stage) {
    return new Measured(
        stage.get("/metrics").body().lines().filter(line -> !line.startsWith("#")).toList());
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String sample : samples) {
      Matcher name = NAME.matcher(sample);
      if (name.find()) {
        names.add(name.group());
      }
    }
    return names;
  }

  /** Whether there is such a sample yet: counters come with the first that they count. */
  boolean has(String sample) {
    return samples.stream().anyMatch(line -> line.startsWith(sample + " "));
  }

  /** The value of a sample, named with its labels as they are written. */
  double value(String sample) {
    return samples.stream()
        .filter(line -> line.startsWith(sample + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sample + " is not among " + samples));
  }
}
