package app.huzzah.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Java's options as our image has them, so that what is measured is what is run. */
public final class ImageFlags {
  private static final String ENTRY_POINT = "ENTRYPOINT ";

  private ImageFlags() {}

  /** All but where Java's own log goes, and the cache of classes. */
  public static List<String> read() throws IOException {
    String line =
        Files.readAllLines(Path.of("Dockerfile")).stream()
            .filter(each -> each.startsWith(ENTRY_POINT))
            .findFirst()
            .orElseThrow();
    JsonArray words = JsonParser.parseString(line.substring(ENTRY_POINT.length())).getAsJsonArray();
    return StreamSupport.stream(words.spliterator(), false)
        .map(word -> word.getAsString())
        .filter(word -> word.startsWith("-X") && !word.startsWith("-Xlog"))
        .filter(word -> !word.startsWith("-XX:AOTCache"))
        .toList();
  }
}
