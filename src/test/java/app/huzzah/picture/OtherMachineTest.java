package app.huzzah.picture;

import static app.huzzah.picture.Examples.EIGHT_WEEKS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Pictures drawn by a JVM that is not so well off as this one. */
class OtherMachineTest {
  private static final String NO_PICTURE = "No pictures can be drawn on this machine";

  @TempDir private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutFontconfigAndInAnotherLanguageThePictureIsTheSame() throws Exception {
    // The loader takes the first library of that name, and this one is none.
    Path broken = Files.createDirectory(folder.resolve("lib"));
    Files.createFile(broken.resolve("libfontconfig.so.1"));
    Files.createFile(broken.resolve("libfontconfig.so"));
    String said =
        draws(
            Map.of("LD_LIBRARY_PATH", broken.toString()),
            "-Duser.language=ar",
            "-Duser.country=EG");
    assertThat(folder.resolve("picture.png"))
        .as(said)
        .hasBinaryContent(WeekBars.png(EIGHT_WEEKS).orElseThrow());
  }

  @Test
  void withoutAwtThereIsNoPictureAndNoFailure() throws Exception {
    String said = draws(Map.of(), "--limit-modules", "java.base,java.naming,java.xml");
    assertThat(said).contains(NO_PICTURE);
    assertThat(folder.resolve("picture.png")).doesNotExist();
  }

  @Test
  void whereTheTypefaceCannotBeReadThereIsNoPictureAndNoFailure() throws Exception {
    String said = draws(Map.of(), "-Djava.io.tmpdir=" + folder.resolve("missing"));
    assertThat(said).contains(NO_PICTURE);
    assertThat(folder.resolve("picture.png")).doesNotExist();
  }

  private String draws(Map<String, String> environment, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Elsewhere.class.getName(), folder.resolve("picture.png").toString()));
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(output, UTF_8);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  /** What runs over there: asks twice, since the second try must be no worse than the first. */
  static final class Elsewhere {
    private Elsewhere() {}

    public static void main(String[] arguments) throws IOException {
      WeekBars.png(EIGHT_WEEKS);
      var picture = WeekBars.png(EIGHT_WEEKS);
      if (picture.isPresent()) {
        Files.write(Path.of(arguments[0]), picture.get());
      }
    }
  }
}
