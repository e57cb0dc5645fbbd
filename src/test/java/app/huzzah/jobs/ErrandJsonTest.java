package app.huzzah.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every errand, those to come included, is read as it was written. */
class ErrandJsonTest {
  static Stream<Class<?>> errands() {
    return Arrays.stream(Errand.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("errands")
  void isReadAsItWasWritten(Class<?> type) throws Exception {
    Errand errand = (Errand) example(type);

    assertThat(ErrandJson.read(ErrandJson.name(errand), ErrandJson.subject(errand)))
        .isEqualTo(errand);
    assertThat(errand.lane()).isNotBlank();
  }

  private static Object example(Class<?> type) throws Exception {
    if (type == String.class) {
      return "ä \"quoted\" 🎉";
    }
    if (type == long.class) {
      return 1L + Integer.MAX_VALUE;
    }
    if (type == int.class) {
      return 7;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == Instant.class) {
      return Instant.parse("2026-11-27T15:00:00.123456Z");
    }
    if (type == LocalDate.class) {
      return LocalDate.parse("2026-11-23");
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[1];
    }
    assertThat(type).as("an example is needed").matches(Class::isRecord);
    RecordComponent[] parts = type.getRecordComponents();
    Object[] examples = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      examples[i] = example(parts[i].getType());
    }
    var constructor =
        type.getDeclaredConstructor(
            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return constructor.newInstance(examples);
  }
}
