package app.huzzah.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.User.Role;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventTest {
  private Rooms rooms;

  @BeforeEach
  void start() throws IOException {
    rooms = new Rooms();
  }

  @AfterEach
  void stop() {
    rooms.close();
  }

  @Test
  void aMessageArrivesInAnEnvelopeAsSlackSendsIt() throws InterruptedException {
    Message said = rooms.slack.as("mia").says("#wins", "Thanks @ben :trophy: <3");
    rooms.settle();

    JsonObject envelope = rooms.bot.heard().json();
    assertThat(envelope.keySet())
        .contains("token", "team_id", "api_app_id", "event_id", "event_time", "authorizations");
    assertThat(Json.string(envelope, "type")).isEqualTo("event_callback");
    JsonObject event = rooms.bot.heard().event();
    assertThat(Json.string(event, "text")).isEqualTo("Thanks <@U0BEN00000> :trophy: &lt;3");
    assertThat(Json.string(event, "ts")).isEqualTo(said.ts());
    assertThat(Json.string(event, "channel_type")).isEqualTo("channel");
    assertThat(event.get("blocks").toString())
        .contains("\"type\":\"user\",\"user_id\":\"U0BEN00000\"")
        .contains("\"type\":\"emoji\",\"name\":\"trophy\"");
  }

  @Test
  void editsDeletionsAndReactionsFollowInOrder() throws InterruptedException {
    Message said = rooms.slack.as("mia").says("#wins", "Thanks @ben");
    rooms.slack.as("mia").edits(said, "Thanks @zoe");
    rooms.slack.as("ben").reacts(said, "tada");
    rooms.slack.as("ben").unreacts(said, "tada");
    rooms.slack.as("mia").deletes(said);
    rooms.settle();

    assertThat(rooms.bot.requests().stream().map(PlainBot.Request::event))
        .extracting(e -> Json.string(e, "type") + "/" + Json.string(e, "subtype", ""))
        .containsExactly(
            "message/",
            "message/message_changed",
            "reaction_added/",
            "reaction_removed/",
            "message/message_deleted");
    JsonObject changed = rooms.bot.events("message").get(1);
    assertThat(Json.string(Json.child(changed, "previous_message"), "text"))
        .isEqualTo("Thanks <@U0BEN00000>");
    assertThat(Json.string(Json.child(changed, "message"), "text"))
        .isEqualTo("Thanks <@U0ZOE00000>");
    JsonObject reaction = rooms.bot.events("reaction_added").getFirst();
    assertThat(Json.string(reaction, "item_user")).isEqualTo("U0MIA00000");
    assertThat(Json.string(Json.child(reaction, "item"), "ts")).isEqualTo(said.ts());
  }

  @Test
  void theBotHearsNothingFromWhereItIsNotAMember() throws InterruptedException {
    Message quiet = rooms.slack.as("mia").says("#quiet", "psst");
    rooms.slack.as("mia").reacts(quiet, "eyes");
    rooms.slack.as("mia").says("#leaders", "a plan for <@U0HUZZAH00>");
    rooms.settle();
    assertThat(rooms.bot.requests()).isEmpty();

    rooms.slack.directory().invite("#leaders", rooms.slack.app().botUserId(), "U0MIA00000");
    rooms.slack.as("mia").says("#leaders", "welcome @huzzah");
    rooms.settle();
    assertThat(rooms.bot.requests().stream().map(PlainBot.Request::event))
        .extracting(event -> Json.string(event, "subtype", Json.string(event, "type", "")))
        .containsExactly("member_joined_channel", "channel_join", "message", "app_mention");
    assertThat(Json.string(rooms.bot.events("message").getLast(), "channel_type"))
        .isEqualTo("group");
  }

  @Test
  void theBotHearsItsOwnPostsToo() throws InterruptedException {
    rooms.bot.calls(rooms.slack, "chat.postMessage", "channel", "C0WINS0000", "text", "hi");
    rooms.settle();
    assertThat(Json.string(rooms.bot.events("message").getFirst(), "bot_id"))
        .isEqualTo(rooms.slack.app().botId());
  }

  @Test
  void peopleChannelsAndGroupsThatChangeAreTold() throws InterruptedException {
    var directory = rooms.slack.directory();
    directory.join("eve", "Eve", "Europe/Paris");
    directory.change("ben", user -> user.with(Role.DEACTIVATED));
    var room = directory.createChannel("launch", "U0MIA00000", Channel.Kind.PUBLIC);
    directory.renameChannel("launch", "launched");
    directory.archive(room.id(), "U0MIA00000", true);
    directory.changeGroup("design", group -> group.withMembers(List.of("U0MIA00000")));
    rooms.slack.as("mia").opensHome();
    rooms.settle();

    assertThat(rooms.bot.requests().stream().map(PlainBot.Request::event))
        .extracting(event -> Json.string(event, "type"))
        .containsExactlyInAnyOrder(
            "team_join",
            "user_change",
            "channel_created",
            "channel_rename",
            "channel_archive",
            "subteam_members_changed",
            "subteam_updated",
            "app_home_opened");
    JsonObject changed = rooms.bot.events("user_change").getFirst();
    assertThat(Json.flag(Json.child(changed, "user"), "deleted")).isTrue();
  }

  @Test
  void onlyWhatWasSubscribedToIsSent() throws Exception {
    try (Rooms few = new Rooms(options -> options.subscribedTo(Set.of("reaction_added")))) {
      Message said = few.slack.as("mia").says("#wins", "hi");
      few.slack.as("ben").reacts(said, "tada");
      few.settle();
      assertThat(few.bot.requests()).hasSize(1);
    }
  }

  @Test
  void anEventThatWasNotAcceptedComesThreeTimesAgainWithTheSameId() throws InterruptedException {
    rooms.bot.answers(request -> new PlainBot.Reply(503, "text/plain", ""));
    rooms.slack.as("mia").says("#wins", "hi");
    for (int retries = 1; retries <= 3; retries++) {
      int expected = retries + 1;
      Awaitility.await()
          .pollInterval(Duration.ofMillis(5))
          .until(() -> rooms.bot.requests().size() == expected);
      if (retries < 3) {
        Awaitility.await()
            .pollInterval(Duration.ofMillis(5))
            .until(() -> rooms.slack.queue().waitingRetries() == 1);
        rooms.slack.queue().hurry();
      }
    }
    rooms.settle();

    assertThat(rooms.bot.requests())
        .extracting(request -> Json.string(request.json(), "event_id"))
        .hasSize(4)
        .containsOnly(Json.string(rooms.bot.heard().json(), "event_id"));
    assertThat(rooms.bot.requests())
        .extracting(request -> request.header("X-slack-retry-num"))
        .containsExactly("", "1", "2", "3");
    assertThat(rooms.bot.heard().header("X-slack-retry-reason")).isEqualTo("http_error");
    assertThat(rooms.slack.deliveries())
        .extracting(Delivery::status)
        .containsExactly(503, 503, 503, 503);
  }

  @Test
  void anEventThatIsAcceptedAtTheSecondTryComesNoMore() throws InterruptedException {
    List<String> seen = new CopyOnWriteArrayList<>();
    rooms.bot.answers(request -> {
      seen.add(request.header("X-slack-retry-num"));
      return new PlainBot.Reply(seen.size() == 1 ? 500 : 200, "text/plain", "");
    });
    rooms.slack.as("mia").says("#wins", "hi");
    rooms.settle();
    assertThat(seen).containsExactly("", "1");
    assertThat(rooms.slack.queue().waitingRetries()).isZero();
  }

  @Test
  void theSameBodyCanBeSentAgainAndForged() {
    String body = Json.GSON.toJson(rooms.slack.events().envelope(Json.object("type", "x"), "Ev1"));
    var wire = rooms.slack.wire();
    Map<String, String> honest = wire.signed("application/json", body);
    wire.raw(honest, body);
    wire.raw(honest, body);
    wire.raw(wire.signed("application/json", body, "another secret", 0), body);
    wire.raw(wire.signed("application/json", body, rooms.slack.signingSecret(), 301), body);

    assertThat(rooms.bot.requests()).extracting(PlainBot.Request::body).containsOnly(body);
    assertThat(rooms.bot.requests())
        .extracting(request -> request.header("X-slack-signature"))
        .satisfies(all -> assertThat(Set.copyOf(all)).hasSize(3));
  }
}
