import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds all Java files to google-java-format: {@code check} names those that differ and exits 1,
 * {@code write} mends them. Run by the build with the JDK that compiles, since the formatter needs
 * a newer one than Maven may be running on.
 */
class Format {
  private static final List<String> FOLDERS = List.of("src", "db", "dev");

  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().style(Style.GOOGLE).build());

  public static void main(String[] args) throws Exception {
    boolean write = args.length > 0 && args[0].equals("write");
    List<Path> differing = new ArrayList<>();
    for (Path file : files()) {
      String before = Files.readString(file);
      String after = formatted(before);
      if (!after.equals(before)) {
        differing.add(file);
        if (write) {
          // Long lines in comments settle only the second time.
          Files.writeString(file, formatted(after));
        }
      }
    }
    if (!write && !differing.isEmpty()) {
      differing.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("Mend with: mvn -q process-sources -Dformat=write");
      System.exit(1);
    }
  }

  private static String formatted(String source) throws FormatterException {
    return FORMATTER.formatSource(
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(source), Style.GOOGLE));
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (var found = Files.walk(Path.of(folder))) {
        found.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
