package app.huzzah.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium (or Chrome) and its driver, as installed on a machine. Nothing is ever downloaded.
 *
 * @param browser the program
 * @param driver the chromedriver that belongs to it
 */
record Chromium(Path browser, Path driver) {
  static final String HOW_TO_INSTALL =
      "No Chromium with its driver is installed, so the page is not tested. Debian, Ubuntu:"
          + " apt-get install chromium chromium-driver. macOS: brew install --cask google-chrome"
          + " chromedriver";

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");

  /** Where they are although the PATH does not say so. */
  private static final List<Path> USUAL_FOLDERS =
      List.of(
          Path.of("/usr/bin"),
          Path.of("/usr/local/bin"),
          Path.of("/usr/lib/chromium"),
          Path.of("/usr/lib/chromium-browser"),
          Path.of("/snap/bin"),
          Path.of("/opt/homebrew/bin"));

  private static final List<Path> MAC_APPLICATIONS =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

  /** That of this machine, if both parts are there. */
  static Optional<Chromium> installed() {
    String path = System.getenv().getOrDefault("PATH", "");
    Stream<Path> onThePath =
        Stream.of(path.split(File.pathSeparator)).filter(part -> !part.isBlank()).map(Path::of);
    return in(Stream.concat(onThePath, USUAL_FOLDERS.stream()).toList(), MAC_APPLICATIONS);
  }

  /**
   * The first that is found.
   *
   * @param folders to look through, in this order
   * @param applications browsers that stand elsewhere, by their whole path
   */
  static Optional<Chromium> in(List<Path> folders, List<Path> applications) {
    Optional<Path> driver = first(candidates(folders, DRIVERS));
    Optional<Path> browser =
        first(Stream.concat(candidates(folders, BROWSERS), applications.stream()));
    return browser.flatMap(found -> driver.map(its -> new Chromium(found, its)));
  }

  private static Stream<Path> candidates(List<Path> folders, List<String> names) {
    return folders.stream().flatMap(folder -> names.stream().map(folder::resolve));
  }

  private static Optional<Path> first(Stream<Path> candidates) {
    return candidates
        .filter(candidate -> Files.isRegularFile(candidate) && Files.isExecutable(candidate))
        .findFirst();
  }
}
