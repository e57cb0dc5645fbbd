package app.huzzah.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
  @TempDir private Path one;
  @TempDir private Path other;

  @Test
  void theFirstOfTheFoldersCounts() throws IOException {
    Path driver = install(one.resolve("chromedriver"));
    Path chrome = install(other.resolve("google-chrome"));
    assertThat(Chromium.in(List.of(one, other), List.of())).contains(new Chromium(chrome, driver));
    Path chromium = install(one.resolve("chromium"));
    assertThat(Chromium.in(List.of(one, other), List.of()))
        .contains(new Chromium(chromium, driver));
  }

  @Test
  void anApplicationElsewhereServesToo() throws IOException {
    Path driver = install(one.resolve("chromedriver"));
    Path chrome = install(other.resolve("Google Chrome"));
    assertThat(Chromium.in(List.of(one), List.of(chrome))).contains(new Chromium(chrome, driver));
  }

  @Test
  void oneWithoutTheOtherIsOfNoUse() throws IOException {
    install(one.resolve("chromium"));
    Files.createFile(one.resolve("chromedriver"));
    assertThat(Chromium.in(List.of(one), List.of())).isEmpty();
    assertThat(Chromium.HOW_TO_INSTALL).contains("apt-get install chromium chromium-driver");
  }

  private static Path install(Path program) throws IOException {
    Files.createFile(program);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }
}
