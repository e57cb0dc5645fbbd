package app.huzzah.slack.command;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random texts, the same in every run. */
final class NastyTexts {
  private static final int MANY = 20_000;

  private NastyTexts() {}

  static <T> void eachOf(
      Function<RandomGenerator, T> texts, BiConsumer<RandomGenerator, T> property) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_123L);
    for (int i = 0; i < MANY; i++) {
      property.accept(random, texts.apply(random));
    }
  }

  static <T> T oneOf(RandomGenerator random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Letters of all scripts, signs and lone surrogates, up to 60 of them. */
  static String anything(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(60); length > 0; length--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
    }
    return text.toString();
  }

  /** Up to 15 pieces. */
  static String pieces(RandomGenerator random, List<String> pieces) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(16); length > 0; length--) {
      text.append(oneOf(random, pieces));
    }
    return text.toString();
  }
}
