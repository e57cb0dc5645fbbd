package app.huzzah.config;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reading the environment came to. */
public sealed interface Reading {
  /** What else is worth knowing, a sentence each: a variable that is ignored, a likely typo. */
  List<String> notes();

  /** Huzzah can start. */
  record Usable(Config config, List<String> notes) implements Reading {}

  /** Huzzah cannot start; every fault is here, not only the first. */
  record Faulty(List<Fault> faults, List<String> notes) implements Reading {
    /** All faults and notes, one a line, for the person at the terminal. */
    public String report() {
      String heading =
          faults.size() == 1
              ? "Huzzah cannot start: one setting is wrong."
              : "Huzzah cannot start: " + faults.size() + " settings are wrong.";
      return Stream.of(
              Stream.of(heading),
              faults.stream().map(fault -> "  - " + fault),
              notes.stream().map(note -> "  Note: " + note))
          .flatMap(lines -> lines)
          .collect(Collectors.joining("\n"));
    }
  }
}
