package app.huzzah.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
  private static final String BOT = "xoxb-1-2-abc";
  private static final String APP = "xapp-1-A1-2-abc";
  private static final String SIGNING = "0123456789abcdef0123456789abcdef";

  private final ConfigReader reader =
      new ConfigReader(url ->
          url.startsWith("postgresql://") ? Optional.empty() : Optional.of("no such address."));

  @Test
  void anEmptyEnvironmentIsTheDemoWithAnEmbeddedDatabase() {
    assertThat(usable(Map.of()).config())
        .isEqualTo(
            new Config(
                new SlackSettings.None(),
                new DatabaseSettings.Embedded(Path.of("data")),
                3000,
                Path.of("data"),
                Optional.empty(),
                Duration.ZERO));
  }

  @Test
  void aBotTokenAndASigningSecretAreHttpMode() {
    assertThat(
            usable(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_SIGNING_SECRET", SIGNING))
                .config()
                .slack())
        .isEqualTo(
            new SlackSettings.HttpMode(
                new Secret(BOT), new Secret(SIGNING), "https://slack.com/api/"));
  }

  @Test
  void aBotTokenAndAnAppTokenAreSocketMode() {
    assertThat(usable(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP)).config().slack())
        .isEqualTo(
            new SlackSettings.SocketMode(
                new Secret(BOT), new Secret(APP), 1, "https://slack.com/api/"));
  }

  @Test
  void socketModeMayHaveSeveralConnections() {
    var variables = new HashMap<>(complete());
    variables.put("SLACK_SOCKET_CONNECTIONS", "4");
    assertThat(usable(variables).config().slack())
        .isEqualTo(
            new SlackSettings.SocketMode(
                new Secret(BOT), new Secret(APP), 4, "https://slack.com/api/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "many", "99999999999"})
  void thereAreOneToTenConnections(String connections) {
    var variables = new HashMap<>(complete());
    variables.put("SLACK_SOCKET_CONNECTIONS", connections);
    assertThat(faulty(variables).report())
        .contains("SLACK_SOCKET_CONNECTIONS is not a whole number from 1 to 10", "Slack allows");
  }

  @Test
  void withBothSocketModeWinsAndThatIsSaid() {
    var usable =
        usable(
            Map.of(
                "SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "SLACK_SIGNING_SECRET", SIGNING));
    assertThat(usable.config().slack()).isInstanceOf(SlackSettings.SocketMode.class);
    assertThat(usable.notes()).singleElement().asString().contains("Socket Mode is used");
  }

  @Test
  void allFaultsAreNamedTogether() {
    var faulty =
        faulty(
            Map.of(
                "SLACK_BOT_TOKEN", APP,
                "SLACK_APP_TOKEN", BOT,
                "SLACK_API_URL", "slack.com",
                "DATABASE_URL", "mysql://me:hunter2@there/name",
                "PORT", "70000"));
    assertThat(faulty.faults())
        .extracting(Fault::key)
        .containsExactlyInAnyOrder(
            "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_API_URL", "DATABASE_URL", "PORT");
    assertThat(faulty.report())
        .startsWith("Huzzah cannot start: 5 settings are wrong.\n")
        .contains("belongs in SLACK_BOT_TOKEN", "belongs in SLACK_APP_TOKEN")
        .doesNotContain(APP, BOT, "hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "xoxp-1-2-abc,person's token",
    "xoxe.xoxb-1-abc,token rotation off",
    "0123456789abcdef0123456789abcdef,client secret",
    "123456.7891011,client ID",
    "\"xoxb-1-2-abc\",quotation marks",
    "hello,OAuth & Permissions"
  })
  void aWrongBotTokenIsAnsweredWithTheLikelyMixUp(String value, String hint) {
    var faulty = faulty(Map.of("SLACK_BOT_TOKEN", value, "SLACK_APP_TOKEN", APP));
    assertThat(faulty.faults()).singleElement().extracting(Fault::mend).asString().contains(hint);
    assertThat(faulty.report()).doesNotContain(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {BOT, APP, "two words", "123456.7891011"})
  void whatIsNoSigningSecretIsRefused(String value) {
    assertThat(faulty(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_SIGNING_SECRET", value)).faults())
        .extracting(Fault::key)
        .containsExactly("SLACK_SIGNING_SECRET");
  }

  @Test
  void aBotTokenAloneIsNotEnough() {
    assertThat(faulty(Map.of("SLACK_BOT_TOKEN", BOT)).report())
        .contains("SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both missing");
  }

  @ParameterizedTest
  @CsvSource({
    "SLACK_APP_TOKEN,xapp-1-A1-2-abc",
    "SLACK_SIGNING_SECRET,0123456789abcdef0123456789abcdef",
    "SLACK_API_URL,http://localhost:4000/api/"
  })
  void aSlackSettingWithoutABotTokenIsAFaultAndNotTheDemo(String key, String value) {
    assertThat(faulty(Map.of(key, value)).report())
        .contains("SLACK_BOT_TOKEN is missing, though " + key + " is set.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "c2hvcnQ=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aKeyHasThirtyTwoBytes(String key) {
    assertThat(faulty(Map.of("HUZZAH_KEY", key)).report())
        .contains("HUZZAH_KEY is not a key of 32 bytes in base64", "openssl rand -base64 32")
        .doesNotContain(key);
  }

  @Test
  void aKeyIsReadAndNeverPrinted() {
    String typed = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    Config config = usable(Map.of("HUZZAH_KEY", typed)).config();
    assertThat(config.key().orElseThrow().bytes()).hasSize(32).startsWith(0, 1, 2);
    assertThat(config.toString()).doesNotContain(typed);
  }

  @Test
  void theTimeToDrainIsReadInSeconds() {
    assertThat(usable(Map.of("HUZZAH_DRAIN_SECONDS", "15")).config().drain())
        .isEqualTo(Duration.ofSeconds(15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "301", "5s", "soon"})
  void aTimeToDrainIsAWholeNumberOfSeconds(String seconds) {
    assertThat(faulty(Map.of("HUZZAH_DRAIN_SECONDS", seconds)).report())
        .contains("HUZZAH_DRAIN_SECONDS is not a whole number from 0 to 300", "load balancer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"})
  void manyWorkspacesAreNotThereYetAndThatIsSaid(String key) {
    var faulty = faulty(Map.of(key, "whatever", "SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP));
    assertThat(faulty.faults()).singleElement().extracting(Fault::key).isEqualTo(key);
    assertThat(faulty.report()).contains("this version cannot do yet", "Remove it");
  }

  @ParameterizedTest
  @CsvSource({
    "SLACK_TOKEN,SLACK_BOT_TOKEN",
    "SLACK_BOT_OAUTH_TOKEN,SLACK_BOT_TOKEN",
    "HUZZAH_PORT,PORT",
    "DB_URL,DATABASE_URL"
  })
  void aLookalikeIsMentionedOnlyWhileTheRealOneIsMissing(String alike, String real) {
    assertThat(usable(Map.of(alike, "x")).notes())
        .containsExactly(alike + " is not read by Huzzah; did you mean " + real + "?");
    var withTheRealOne = new HashMap<>(complete());
    withTheRealOne.put(alike, "x");
    assertThat(usable(withTheRealOne).notes()).isEmpty();
  }

  @Test
  void aVariableWithOurNameThatMeansNothingIsMentioned() {
    assertThat(usable(Map.of("HUZZAH_COLOUR", "red", "COLOUR", "red")).notes())
        .containsExactly("HUZZAH_COLOUR is not read by Huzzah.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void anEmptyVariableCountsAsAbsent(String empty) {
    assertThat(usable(Map.of("SLACK_BOT_TOKEN", empty, "DATABASE_URL", empty, "PORT", empty)))
        .isEqualTo(usable(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "3000x", "٣", "99999999999", "3.5"})
  void aPortOutsideItsRangeIsRefused(String port) {
    assertThat(faulty(Map.of("PORT", port)).faults())
        .extracting(Fault::key)
        .containsExactly("PORT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "65535"})
  void aPortInsideItsRangeIsTaken(String port) {
    assertThat(usable(Map.of("PORT", port)).config().port()).isEqualTo(Integer.parseInt(port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://host/",
        "localhost:4000",
        "https://",
        "http://me:pw@host/",
        "http://h/?a=b"
      })
  void anApiAddressThatCannotBeOneIsRefused(String url) {
    var faulty =
        faulty(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "SLACK_API_URL", url));
    assertThat(faulty.faults()).extracting(Fault::key).containsExactly("SLACK_API_URL");
  }

  @Test
  void anApiAddressGetsItsClosingSlash() {
    var variables = new HashMap<>(complete());
    variables.put("SLACK_API_URL", "http://localhost:4000/api");
    assertThat(usable(variables).config().slack())
        .isEqualTo(
            new SlackSettings.SocketMode(
                new Secret(BOT), new Secret(APP), 1, "http://localhost:4000/api/"));
  }

  @Test
  void aFolderThatCannotBeOneIsRefused() {
    assertThat(faulty(Map.of("HUZZAH_HOME", "a\0b")).faults())
        .extracting(Fault::key)
        .containsExactly("HUZZAH_HOME");
  }

  @Test
  void nothingSecretIsEverPrinted() {
    String printed = usable(complete()).toString();
    assertThat(printed).contains("***");
    assertThat(List.of(BOT, APP, "hunter2")).allSatisfy(s -> assertThat(printed).doesNotContain(s));
  }

  @Test
  void aSecretStillHandsOnItsValue() {
    assertThat(new Secret(BOT).reveal()).isEqualTo(BOT);
  }

  private static Map<String, String> complete() {
    return Map.of(
        "SLACK_BOT_TOKEN", BOT,
        "SLACK_APP_TOKEN", APP,
        "DATABASE_URL", "postgresql://me:hunter2@there/name",
        "PORT", "0",
        "HUZZAH_HOME", "/srv/huzzah");
  }

  private Reading.Usable usable(Map<String, String> variables) {
    assertThat(reader.read(variables)).isInstanceOf(Reading.Usable.class);
    return (Reading.Usable) reader.read(variables);
  }

  private Reading.Faulty faulty(Map<String, String> variables) {
    assertThat(reader.read(variables)).isInstanceOf(Reading.Faulty.class);
    return (Reading.Faulty) reader.read(variables);
  }
}
