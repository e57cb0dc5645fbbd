package app.huzzah.db;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL as they come on the class path, and where they are unpacked. */
final class PostgresArchive {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresArchive.class);
  private static final String PREFIX = "server-";

  private PostgresArchive() {}

  /**
   * Unpacks the programs below the folder unless they are there. The name carries a checksum, so
   * that a newer Huzzah brings its own beside those of a server that may still run; what is left of
   * older ones goes.
   *
   * @return the folder that has {@code bin}, {@code lib} and {@code share}
   */
  static Path unpackedIn(Path folder) throws IOException {
    URLConnection archive = archive().openConnection();
    Path home = folder.resolve(PREFIX + checksum(archive));
    if (!Files.isDirectory(home)) {
      Path half = Files.createTempDirectory(folder, "unpacking-");
      try (InputStream packed = archive.getInputStream()) {
        unpack(packed, half);
      }
      Files.move(half, home);
    }
    return home;
  }

  /** Removes what earlier versions and interrupted starts left beside the programs in use. */
  static void tidy(Path home) {
    try (var entries =
        Files.newDirectoryStream(home.resolveSibling(""), "{unpacking-," + PREFIX + "}*")) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry) && !entry.equals(home)) {
          delete(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("Old programs of PostgreSQL stay beside {}: {}", home, e.toString());
    }
  }

  static void delete(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault)
              throws IOException {
            if (fault != null) {
              throw fault;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static URL archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name =
        "postgres-%s-%s.txz"
            .formatted(
                system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux",
                ArchUtils.normalize(System.getProperty("os.arch")));
    URL archive = PostgresArchive.class.getClassLoader().getResource(name);
    if (archive == null) {
      throw new DatabaseStartException(
          "This build of Huzzah brings no PostgreSQL for this machine ("
              + name
              + "). Build it here, or set DATABASE_URL to a PostgreSQL of yours.");
    }
    return archive;
  }

  /** Known without reading 15 MB: every entry of a jar has a checksum. */
  private static String checksum(URLConnection connection) throws IOException {
    long sum =
        connection instanceof JarURLConnection jar
            ? jar.getJarEntry().getCrc()
            : connection.getContentLengthLong();
    return HexFormat.of().toHexDigits(sum, 8);
  }

  private static void unpack(InputStream packed, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("an entry of the archive leaves its folder: " + entry.getName());
        }
        unpack(tar, entry, path);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean executable = (entry.getMode() & 0100) != 0 || entry.getName().contains("bin/");
    if (executable && !path.toFile().setExecutable(true, true)) {
      throw new IOException("cannot make " + path + " executable");
    }
  }
}
