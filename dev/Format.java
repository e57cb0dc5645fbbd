import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
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

  public static void main(String[] args) throws Exception {
    boolean write = args.length > 0 && args[0].equals("write");
    var formatter =
        new Formatter(
            JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.GOOGLE).build());
    List<Path> differing = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (var files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          String before = Files.readString(file);
          String after =
              formatter.formatSource(
                  ImportOrderer.reorderImports(
                      RemoveUnusedImports.removeUnusedImports(before),
                      JavaFormatterOptions.Style.GOOGLE));
          if (!after.equals(before)) {
            differing.add(file);
            if (write) {
              Files.writeString(file, after);
            }
          }
        }
      }
    }
    if (!write && !differing.isEmpty()) {
      differing.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("Mend with: mvn -q process-sources -Dformat=write");
      System.exit(1);
    }
  }
}
