package app.huzzah.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ManifestTest {
  private static final Path FILE = Path.of("manifest.yml");

  @Test
  void slackWouldTakeIt() throws IOException {
    assertThat(faults(Files.readString(FILE))).isEmpty();
  }

  @Test
  void slackWouldTakeItInHttpModeToo() throws IOException {
    String http = httpMode(Files.readString(FILE));
    assertThat(faults(http)).isEmpty();
    JsonNode manifest = new YAMLMapper().readTree(http);
    assertThat(
            List.of(
                manifest.at("/features/slash_commands/0/url"),
                manifest.at("/settings/event_subscriptions/request_url"),
                manifest.at("/settings/interactivity/request_url"),
                manifest.at("/settings/interactivity/message_menu_options_url")))
        .extracting(JsonNode::asString)
        .containsOnly("https://YOUR-HOST/slack/events");
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
  }

  @Test
  void theSchemaWouldNoticeAMistake() throws IOException {
    String misspelt = Files.readString(FILE).replace("usage_hint", "usage_hints");
    assertThat(faults(misspelt)).isNotEmpty();
  }

  @Test
  void everyScopeIsJustifiedWhereItIsAskedFor() throws IOException {
    List<String> lines = Files.readAllLines(FILE);
    List<String> scopes =
        lines.subList(lines.indexOf("    bot:") + 1, lines.indexOf("settings:")).stream()
            .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
            .toList();
    assertThat(scopes).hasSize(asked().size());
    assertThat(scopes).allMatch(line -> line.matches("      - [a-z_.:]+ # \\S.{10,}"));
  }

  @Test
  void noMoreScopesAreAskedForThanTheWaysToGiveTheHomeAndTheDigestNeed() throws IOException {
    assertThat(asked())
        .containsExactlyInAnyOrder(
            "commands",
            "chat:write",
            "chat:write.public",
            "im:write",
            "files:write",
            "channels:history",
            "groups:history",
            "im:history",
            "app_mentions:read",
            "reactions:read",
            "reactions:write",
            "users:read",
            "usergroups:read",
            "channels:read",
            "team:read");
  }

  @Test
  void everyEventHasTheScopeThatSlackAsksForIt() throws IOException {
    assertThat(asked()).containsAll(scopesOfEvents().values());
    assertThat(events()).containsAll(scopesOfEvents().keySet());
  }

  private static Map<String, String> scopesOfEvents() {
    return Map.of(
        "message.channels", "channels:history",
        "message.groups", "groups:history",
        "message.im", "im:history",
        "app_mention", "app_mentions:read",
        "reaction_added", "reactions:read",
        "reaction_removed", "reactions:read");
  }

  private static List<String> events() throws IOException {
    return manifest()
        .at("/settings/event_subscriptions/bot_events")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void theCommandSendsPeopleAsIds() throws IOException {
    JsonNode command = manifest().at("/features/slash_commands/0");
    assertThat(command.get("command").asString()).isEqualTo("/huzzah");
    assertThat(command.get("should_escape").asBoolean()).isTrue();
  }

  private static List<String> asked() throws IOException {
    return manifest().at("/oauth_config/scopes/bot").valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode manifest() throws IOException {
    return new YAMLMapper().readTree(Files.readString(FILE));
  }

  /** What the comment at the head of the file tells a person to do. */
  private static String httpMode(String manifest) {
    return manifest
        .replaceAll("(?m)^( +)# ((?:request_|message_menu_options_)?url: )", "$1$2")
        .replace("socket_mode_enabled: true", "socket_mode_enabled: false");
  }

  private static List<Error> faults(String manifest) throws IOException {
    try (InputStream in =
        ManifestTest.class.getResourceAsStream("/slack/manifest.schema.2.0.0.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(Objects.requireNonNull(in));
      return schema.validate(manifest, InputFormat.YAML);
    }
  }
}
