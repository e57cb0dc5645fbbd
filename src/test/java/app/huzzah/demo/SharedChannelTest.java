package app.huzzah.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Seed;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack Connect: two organisations in one channel. */
class SharedChannelTest {
  private PlainBot bot;
  private PretendSlack slack;

  @BeforeEach
  void start() throws IOException {
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    Seed seed =
        Rooms.seed()
            .stranger("northwind", "nils", "Nils Berg", "Europe/Oslo")
            .stranger("northwind", "olga", "Olga Dahl", "Europe/Oslo")
            .channelOf("joint", "Together", "nils", "mia", "huzzah")
            .channel("later", "Only ours");
    bot = new PlainBot();
    slack = PretendSlack.start(Options.of(() -> now, new Random(7), seed));
    slack.deliverTo(bot.url());
  }

  @AfterEach
  void stop() {
    slack.close();
    bot.close();
  }

  @Test
  void aMessageOfSomebodyElsesTeamSaysSo() throws InterruptedException {
    slack.as("nils").says("#joint", "thanks @mia :trophy:");
    assertThat(slack.queue().awaitQuiet(Duration.ofSeconds(20))).isTrue();
    JsonObject event = bot.events("message").getFirst();
    for (String key : new String[] {"team", "user_team", "source_team"}) {
      assertThat(Json.string(event, key)).isEqualTo("T0NORTHWIND");
    }
    assertThat(Json.string(bot.heard().json(), "team_id")).isEqualTo(slack.app().teamId());
    assertThat(Json.flag(bot.heard().json(), "is_ext_shared_channel")).isTrue();

    slack.as("mia").says("#joint", "welcome");
    slack.as("mia").says("#later", "ours");
    assertThat(slack.queue().awaitQuiet(Duration.ofSeconds(20))).isTrue();
    assertThat(bot.events("message"))
        .extracting(each -> Json.string(each, "user_team"))
        .containsOnlyOnce("T0SMALL000")
        .containsOnlyOnceElementsOf(Arrays.asList("T0NORTHWIND", null));
  }

  @Test
  void peopleOfAnotherTeamAreStrangersUnlessAChannelIsShared() {
    JsonObject nils = person("U0NILS0000");
    assertThat(Json.string(nils, "team_id")).isEqualTo("T0NORTHWIND");
    assertThat(Json.string(nils, "is_stranger")).isEqualTo("false");
    assertThat(nils.has("is_admin")).isFalse();
    assertThat(Json.string(person("U0OLGA0000"), "is_stranger")).isEqualTo("true");
    assertThat(person("U0MIA00000").has("is_stranger")).isFalse();
    assertThat(slack.workspace().channel("#later").has("U0NILS0000")).isFalse();
  }

  private JsonObject person(String id) {
    JsonObject user = Json.child(bot.calls(slack, "users.info", "user", id), "user");
    return user == null ? new JsonObject() : user;
  }

  @Test
  void aSharedChannelIsShownAsOne() {
    JsonObject joint =
        Json.child(bot.calls(slack, "conversations.info", "channel", "C0JOINT000"), "channel");
    assertThat(Json.flag(joint, "is_ext_shared")).isTrue();
    JsonObject wins =
        Json.child(bot.calls(slack, "conversations.info", "channel", "C0WINS0000"), "channel");
    assertThat(Json.flag(wins, "is_ext_shared")).isFalse();
  }
}
