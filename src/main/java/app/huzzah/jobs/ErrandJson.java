package app.huzzah.jobs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Errands as they stand in the outbox: the record's name, and its parts as JSON. */
final class ErrandJson {
  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapter(LocalDate.class, new Written<>(LocalDate::parse))
          .registerTypeAdapter(Instant.class, new Written<>(Instant::parse))
          .create();

  /** The names of all errands that this version knows. */
  static final List<String> NAMES =
      Arrays.stream(Errand.class.getPermittedSubclasses()).map(Class::getSimpleName).toList();

  private ErrandJson() {}

  static String name(Errand errand) {
    return errand.getClass().getSimpleName();
  }

  static String subject(Errand errand) {
    return GSON.toJson(errand);
  }

  static Errand read(String name, String subject) {
    return Arrays.stream(Errand.class.getPermittedSubclasses())
        .filter(type -> type.getSimpleName().equals(name))
        .findFirst()
        .map(type -> (Errand) GSON.fromJson(subject, type))
        .orElseThrow(() -> new IllegalStateException("no errand is named " + name));
  }

  /** What JSON has no type for, written as its text. */
  private static final class Written<T> extends TypeAdapter<T> {
    private final Function<String, T> parse;

    Written(Function<String, T> parse) {
      this.parse = parse;
    }

    @Override
    public void write(JsonWriter out, T thing) throws IOException {
      out.value(thing.toString());
    }

    @Override
    public T read(JsonReader in) throws IOException {
      return parse.apply(in.nextString());
    }
  }
}
