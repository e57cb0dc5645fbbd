package app.huzzah.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables at hand, and what was found wrong with them so far. */
final class Environment {
  private final Map<String, String> variables;
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** The value without surrounding blanks; an empty one counts as absent, as compose files do. */
  Optional<String> value(String key) {
    return Optional.ofNullable(variables.get(key)).map(String::strip).filter(v -> !v.isEmpty());
  }

  boolean has(String key) {
    return value(key).isPresent();
  }

  /** The names of all variables that are set, in order. */
  Stream<String> names() {
    return variables.keySet().stream().filter(this::has).sorted();
  }

  /** Those of the keys that are set, joined for a sentence. */
  String present(String... keys) {
    return Stream.of(keys).filter(this::has).collect(Collectors.joining(" and "));
  }

  /** A whole number within bounds; where it is another, a fault that names them and the mend. */
  int wholeNumber(String key, int least, int most, int otherwise, String mend) {
    Optional<String> typed = value(key);
    if (typed.isEmpty()) {
      return otherwise;
    }
    int number = typed.get().matches("[0-9]{1,9}") ? Integer.parseInt(typed.get()) : -1;
    if (number < least || number > most) {
      fault(key, "is not a whole number from %d to %d.".formatted(least, most), mend);
      return otherwise;
    }
    return number;
  }

  void fault(String key, String problem, String mend) {
    faults.add(new Fault(key, key + " " + problem, mend));
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
