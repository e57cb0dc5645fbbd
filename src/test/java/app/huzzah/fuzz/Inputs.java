package app.huzzah.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Many inputs that are made of real ones, the same in every run. A short form runs with all tests;
 * {@code mvn test -Pfuzz -Dtest='Fuzzed*Test'} makes a million for each test.
 */
public final class Inputs {
  private static final int MANY = Integer.getInteger("fuzz.inputs", 2_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_128L);

  private Inputs() {}

  /** Hands over each of the real ones, and then what becomes of them. */
  public static void each(List<String> real, Consumer<String> property) {
    real.forEach(input -> check(input, property));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < MANY; i++) {
      check(Mutation.of(real, random), property);
    }
  }

  private static void check(String input, Consumer<String> property) {
    try {
      property.accept(input);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("with the input " + written(input), e);
    }
  }

  /** So that it can be pasted into a test. */
  private static String written(String input) {
    StringBuilder written = new StringBuilder("\"");
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      boolean plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
      written.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return written.append('"').toString();
  }
}
