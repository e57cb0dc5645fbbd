package app.huzzah.slack.view;

import java.util.ArrayList;
import java.util.List;

/** As much of a list as a screen holds, whole lines only, so that no markup is cut in two. */
final class Fitting {
  private Fitting() {}

  /**
   * The first lines that fit together.
   *
   * @param longest in characters, with one for each end of a line
   */
  static List<String> first(List<String> lines, int longest) {
    List<String> fitting = new ArrayList<>();
    int length = 0;
    for (String line : lines) {
      length += line.length() + 1;
      if (length > longest) {
        return fitting;
      }
      fitting.add(line);
    }
    return fitting;
  }
}
