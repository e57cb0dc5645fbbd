import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Holds all Java files to google-java-format: {@code check} names those that differ and exits 1,
 * {@code write} mends them. Run by the build with the JDK that compiles, since the formatter needs
 * a newer one than Maven may be running on. Checksums of what was found well formatted are kept in
 * the file {@code args[1]}, so that the next build looks at what has changed alone.
 */
class Format {
  private static final List<String> FOLDERS = List.of("src", "db", "dev");

  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().style(Style.GOOGLE).build());

  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    Path known = Path.of(args[1]);
    Set<String> before = Files.exists(known) ? Set.copyOf(Files.readAllLines(known)) : Set.of();
    Set<String> now = new ConcurrentSkipListSet<>();
    List<Path> differing =
        files().parallelStream().filter(file -> !isFormatted(file, write, before, now)).toList();
    Files.createDirectories(known.toAbsolutePath().getParent());
    Files.write(known, now);
    if (!write && !differing.isEmpty()) {
      differing.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("Mend with: mvn -q process-sources -Dformat=write");
      System.exit(1);
    }
  }

  private static boolean isFormatted(
      Path file, boolean write, Set<String> before, Set<String> now) {
    try {
      String source = Files.readString(file);
      String checksum = checksum(source);
      if (!before.contains(checksum)) {
        String formatted = formatted(source);
        if (!formatted.equals(source)) {
          if (write) {
            // Long lines in comments settle only the second time.
            Files.writeString(file, formatted(formatted));
          }
          return false;
        }
      }
      now.add(checksum);
      return true;
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  /** Of the source and of the versions in use, which the class path names. */
  private static String checksum(String source) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(source.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
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
