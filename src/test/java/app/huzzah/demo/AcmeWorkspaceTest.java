package app.huzzah.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.AppInfo.Shortcut;
import app.huzzah.demo.model.AppSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AcmeWorkspaceTest {
  @Test
  void theAppIsSetUpAsInItsManifest() {
    JsonNode manifest = new YAMLMapper().readTree(Path.of("manifest.yml").toFile());
    AppSetup setup = AcmeWorkspace.seed().setup();
    assertThat(setup.scopes())
        .containsExactlyInAnyOrderElementsOf(texts(manifest.at("/oauth_config/scopes/bot")));
    assertThat(setup.events())
        .containsExactlyInAnyOrderElementsOf(
            texts(manifest.at("/settings/event_subscriptions/bot_events")));
    assertThat(setup.commands())
        .containsExactly(manifest.at("/features/slash_commands/0/command").asString());
    assertThat(setup.shortcuts())
        .containsExactlyElementsOf(
            manifest
                .at("/features/shortcuts")
                .valueStream()
                .map(each ->
                    new Shortcut(
                        each.get("type").asString(),
                        each.get("name").asString(),
                        each.get("callback_id").asString()))
                .toList())
        .extracting(Shortcut::callbackId)
        .containsExactly("give_shoutout", "recognise_this");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }

  @Test
  void aDozenColleaguesAreThere() throws IOException {
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    try (PretendSlack acme =
        PretendSlack.start(Options.of(() -> now, new Random(1), AcmeWorkspace.seed()))) {
      assertThat(acme.workspace().people()).hasSizeGreaterThanOrEqualTo(12);
      assertThat(acme.as("mia").reads("#wins")).isEmpty();
      assertThat(acme.as("mia").reads("#leadership")).isEmpty();
    }
  }
}
