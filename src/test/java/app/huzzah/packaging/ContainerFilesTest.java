package app.huzzah.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.config.ConfigReader;
import app.huzzah.http.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** No Docker is needed: what the files say of the program is compared with the program. */
class ContainerFilesTest {
  @Test
  void theImageStartsTheJarThatTheBuildMakes() throws IOException {
    String jar = first("<finalName>(.*?)</finalName>", Path.of("pom.xml")) + ".jar";
    assertThat(dockerfile())
        .contains("COPY --from=build /build/target/" + jar + " /opt/huzzah/")
        .contains("\"-jar\", \"/opt/huzzah/" + jar + "\"]");
  }

  @Test
  void theImageBuildsAndRunsAsNobodySpecialOnAJavaThatIsNewEnough() throws IOException {
    int release =
        Integer.parseInt(
            first("<maven.compiler.release>(.*?)</maven.compiler.release>", Path.of("pom.xml")));
    List<String> stages = List.of(dockerfile().split("(?m)^(?=FROM )"));
    assertThat(stages).hasSize(2).allMatch(stage -> stage.matches("(?s).*\nUSER \\w+\n.*"));
    assertThat(matches("temurin[:-](\\d+)", dockerfile()))
        .hasSize(2)
        .allMatch(version -> Integer.parseInt(version) >= release);
  }

  @Test
  void everyVariableOfTheImageAndOfComposeIsOneThatHuzzahReads() throws IOException {
    assertThat(matches("(?m)^ENV (\\w+)=", dockerfile())).isSubsetOf(ConfigReader.VARIABLES);
    assertThat(compose().at("/services/huzzah/environment").propertyNames())
        .contains("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "HUZZAH_KEY")
        .contains("SLACK_SOCKET_CONNECTIONS")
        .isSubsetOf(ConfigReader.VARIABLES);
  }

  @Test
  void composeHasPostgresWithAHealthCheckAndKeepsItsData() throws IOException {
    JsonNode postgres = compose().at("/services/postgres");
    assertThat(postgres.at("/image").asString()).isEqualTo("postgres:18");
    assertThat(postgres.at("/healthcheck/test/1").asString()).contains("pg_isready");
    String[] volume = postgres.at("/volumes/0").asString().split(":");
    assertThat(volume[1]).isEqualTo("/var/lib/postgresql");
    assertThat(compose().at("/volumes").propertyNames()).contains(volume[0]);
  }

  @Test
  void theBuildGetsEveryFolderThatThePomNames() throws IOException {
    String ignore = Files.readString(Path.of(".dockerignore"));
    assertThat(List.of("pom.xml", "src", "db", "dev")).allMatch(f -> ignore.contains("\n!" + f));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theHealthCheckTellsALivingServerFromNone() throws Exception {
    String[] command = healthCheck();
    int port;
    try (var server =
        new HttpServer(
            0,
            Optional.empty(),
            List.of(),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
      server.start();
      port = server.port();
      assertThat(exitOf(command, port)).isZero();
    }
    assertThat(exitOf(command, port)).isNotZero();
  }

  private static int exitOf(String[] command, int port) throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PORT", Integer.toString(port));
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static String[] healthCheck() throws IOException {
    String array = first("(?s)HEALTHCHECK .*?CMD (\\[.*?\"])\n", Path.of("Dockerfile"));
    return new JsonMapper().readValue(array, String[].class);
  }

  private static String dockerfile() throws IOException {
    return Files.readString(Path.of("Dockerfile"));
  }

  private static JsonNode compose() throws IOException {
    return new YAMLMapper().readTree(Files.readString(Path.of("compose.yml")));
  }

  private static String first(String regex, Path file) throws IOException {
    Matcher matcher = Pattern.compile(regex).matcher(Files.readString(file));
    assertThat(matcher.find()).as(regex + " in " + file).isTrue();
    return matcher.group(1);
  }

  private static List<String> matches(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().map(result -> result.group(1)).toList();
  }
}
