package app.huzzah.demo;

import static app.huzzah.demo.model.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageShapesTest {
  private Rooms rooms;

  @BeforeEach
  void start() throws IOException {
    rooms = new Rooms();
  }

  @AfterEach
  void stop() {
    rooms.close();
  }

  private List<JsonObject> messages() throws InterruptedException {
    rooms.settle();
    return rooms.bot.events("message");
  }

  private JsonObject last() throws InterruptedException {
    return messages().getLast();
  }

  private static JsonObject inner(JsonObject event, String key) {
    JsonObject found = Json.child(event, key);
    assertThat(found).as(key).isNotNull();
    return found == null ? new JsonObject() : found;
  }

  @Test
  void aReplyNamesItsThreadAndTheParentThenCarriesItsOwn() throws InterruptedException {
    Message parent = rooms.slack.as("mia").says("#wins", "I fixed it");
    assertThat(last().has("thread_ts")).isFalse();
    rooms.slack.as("ben").repliesTo(parent, "thanks");
    assertThat(Json.string(last(), "thread_ts")).isEqualTo(parent.ts());
    assertThat(Json.string(last(), "parent_user_id")).isEqualTo("U0MIA00000");
    assertThat(last().has("subtype")).isFalse();

    rooms.slack.as("mia").edits(parent, "I mended it");
    JsonObject edited = inner(last(), "message");
    assertThat(Json.string(edited, "thread_ts")).isEqualTo(parent.ts());
    assertThat(Json.string(edited, "reply_count")).isEqualTo("1");
    assertThat(Json.string(edited, "ts")).isEqualTo(parent.ts());
  }

  @Test
  void aReplyAlsoSentToTheChannelIsABroadcastWithItsRoot() throws InterruptedException {
    Message parent = rooms.slack.as("mia").says("#wins", "I fixed it");
    Message reply = rooms.slack.as("ben").repliesToAll(parent, "thanks @mia :trophy:");
    assertThat(Json.string(last(), "subtype")).isEqualTo("thread_broadcast");
    assertThat(Json.string(inner(last(), "root"), "ts")).isEqualTo(parent.ts());
    JsonObject history =
        rooms.bot.calls(rooms.slack, "conversations.history", "channel", "C0WINS0000");
    assertThat(Json.objects(history, "messages").getFirst().get("ts").getAsString())
        .isEqualTo(reply.ts());
  }

  @Test
  void filesAndEmotesHaveSubtypesOfTheirOwn() throws InterruptedException {
    rooms.slack.as("mia").shares("#wins", "thanks @ben :trophy:", "chart.png");
    assertThat(Json.string(last(), "subtype")).isEqualTo("file_share");
    assertThat(Json.objects(last(), "files").getFirst().get("name").getAsString())
        .isEqualTo("chart.png");
    assertThat(Json.string(last(), "text")).isEqualTo("thanks <@U0BEN00000> :trophy:");
    rooms.slack.as("mia").emotes("#wins", "thanks @ben");
    assertThat(Json.string(last(), "subtype")).isEqualTo("me_message");
  }

  @Test
  void whatAWebhookWroteHasNoAuthorAndNeitherHaveReactionsToIt() throws InterruptedException {
    Message posted = rooms.slack.webhookPosts("#wins", "Deploys", "Version 7 is out");
    assertThat(Json.string(last(), "subtype")).isEqualTo("bot_message");
    assertThat(Json.string(last(), "username")).isEqualTo("Deploys");
    assertThat(last().has("user")).isFalse();
    rooms.slack.as("mia").reacts(posted, "muscle");
    rooms.settle();
    assertThat(rooms.bot.events("reaction_added").getFirst().has("item_user")).isFalse();
  }

  @Test
  void anotherBotIsSomebodyWithABotIdOfItsOwn() throws InterruptedException {
    rooms.slack.as("clock").says("#wins", "Stand up, @huzzah");
    JsonObject said = last();
    assertThat(Json.string(said, "bot_id")).isNotEmpty().isNotEqualTo(rooms.slack.app().botId());
    assertThat(Json.string(said, "user")).isEqualTo("U0CLOCK000");
    assertThat(said.has("client_msg_id")).isFalse();
    assertThat(rooms.bot.events("app_mention")).hasSize(1);
  }

  @Test
  void aPreviewOfALinkIsAChangeThatIsNoEdit() throws InterruptedException {
    Message said = rooms.slack.as("mia").says("#wins", "see https://example.com");
    rooms.slack.unfurls(said, "https://example.com", "Example");
    JsonObject changed = last();
    assertThat(Json.string(changed, "subtype")).isEqualTo("message_changed");
    assertThat(inner(changed, "message").get("text"))
        .isEqualTo(inner(changed, "previous_message").get("text"));
    assertThat(inner(changed, "message").has("attachments")).isTrue();
    assertThat(inner(changed, "message").has("edited")).isFalse();

    Message edited = rooms.slack.as("mia").edits(rooms.slack.messages("#wins").getFirst(), "so");
    assertThat(Json.string(inner(inner(last(), "message"), "edited"), "user"))
        .isEqualTo("U0MIA00000");
    rooms.slack.unfurls(edited, "https://example.org", "Another");
    assertThat(inner(inner(last(), "message"), "edited"))
        .isEqualTo(inner(inner(last(), "previous_message"), "edited"));
  }

  @Test
  void aMentionAddedByAnEditIsToldAgain() throws InterruptedException {
    Message said = rooms.slack.as("mia").says("#wins", "hello");
    rooms.slack.as("mia").edits(said, "hello @huzzah");
    rooms.settle();
    assertThat(rooms.bot.events("app_mention"))
        .singleElement()
        .satisfies(mention -> {
          assertThat(Json.string(mention, "ts")).isEqualTo(said.ts());
          assertThat(mention.has("edited")).isTrue();
          assertThat(mention.has("subtype")).isFalse();
        });
  }

  @Test
  void aParentThatIsDeletedLeavesATombstoneAndAReplyNone() throws InterruptedException {
    Message parent = rooms.slack.as("mia").says("#wins", "thanks @ben :trophy:");
    Message reply = rooms.slack.as("ben").repliesTo(parent, "oh");
    rooms.slack.as("mia").deletes(parent);
    JsonObject event = last();
    assertThat(Json.string(event, "subtype")).isEqualTo("message_changed");
    assertThat(Json.string(inner(event, "message"), "subtype")).isEqualTo("tombstone");
    assertThat(Json.string(inner(event, "message"), "ts")).isEqualTo(parent.ts());
    assertThat(Json.string(inner(event, "message"), "user")).isEqualTo("USLACKBOT");
    assertThat(Json.string(inner(event, "previous_message"), "text")).contains(":trophy:");

    rooms.slack.as("ben").deletes(reply);
    assertThat(Json.string(last(), "subtype")).isEqualTo("message_deleted");
    assertThat(Json.string(inner(last(), "previous_message"), "thread_ts")).isEqualTo(parent.ts());
  }

  @Test
  void comingIntoAChannelIsAMessageToo() throws InterruptedException {
    rooms.slack.directory().invite("#quiet", rooms.slack.app().botUserId(), "U0MIA00000");
    rooms.slack.as("ben").says("#quiet", "hello");
    assertThat(messages())
        .extracting(event -> Json.string(event, "subtype", "plain"))
        .containsExactly("channel_join", "channel_join", "plain");
  }

  @Test
  void aDirectMessageIsToldAsOneAndNeverAsAMention() throws InterruptedException {
    rooms.slack.as("mia").says("dm", "@huzzah board");
    assertThat(Json.string(last(), "channel_type")).isEqualTo("im");
    assertThat(rooms.bot.events("app_mention")).isEmpty();
  }

  @Test
  void theAppPostsIntoThreadsAndSlackRefusesThoseThatAreGone() throws InterruptedException {
    Message parent = rooms.slack.as("mia").says("#wins", "I fixed it");
    Message reply = rooms.slack.as("ben").repliesTo(parent, "thanks");
    post("C0WINS0000", "one", parent.ts(), false);
    post("C0WINS0000", "two", reply.ts(), true);
    assertThat(rooms.slack.messages("#wins"))
        .extracting(Message::threadTs)
        .containsExactly(null, parent.ts(), parent.ts(), parent.ts());
    assertThat(Json.string(last(), "subtype")).isEqualTo("thread_broadcast");
    assertThat(post("C0WINS0000", "three", "1700000000.000100", false).toString())
        .contains("thread_not_found");
    JsonObject link =
        rooms.bot.calls(
            rooms.slack, "chat.getPermalink", "channel", "C0WINS0000", "message_ts", reply.ts());
    assertThat(Json.string(link, "permalink"))
        .endsWith(
            "/archives/C0WINS0000/p"
                + reply.ts().replace(".", "")
                + "?thread_ts="
                + parent.ts()
                + "&cid=C0WINS0000");
  }

  private JsonObject post(String channel, String text, String thread, boolean broadcast) {
    return rooms.bot.calls(
        rooms.slack,
        "chat.postMessage",
        "channel",
        channel,
        "text",
        text,
        "thread_ts",
        thread,
        "reply_broadcast",
        broadcast);
  }

  @Test
  void anEphemeralMessageCanStandInAThread() {
    Message parent = rooms.slack.as("mia").says("#wins", "I fixed it");
    rooms.bot.calls(
        rooms.slack,
        rooms.slack.botToken(),
        "chat.postEphemeral",
        object(
            "channel",
            "C0WINS0000",
            "user",
            "U0MIA00000",
            "text",
            "psst",
            "thread_ts",
            parent.ts()));
    assertThat(rooms.slack.as("mia").privately("#wins"))
        .singleElement()
        .extracting(Message::threadTs)
        .isEqualTo(parent.ts());
    assertThat(rooms.slack.as("ben").privately("#wins")).isEmpty();
  }

  @Test
  void reactionsOfAMessageCanBeAskedFor() {
    Message said = rooms.slack.as("mia").says("#wins", "I fixed it");
    rooms.slack.as("ben").reacts(said, "muscle");
    assertThat(
            rooms
                .bot
                .calls(
                    rooms.slack, "reactions.get", "channel", "C0WINS0000", "timestamp", said.ts())
                .toString())
        .contains("\"name\":\"muscle\",\"users\":[\"U0BEN00000\"]");
    for (String method : List.of("reactions.add", "reactions.remove")) {
      assertThat(react(method, "C0WINS0000", "1700000000.000100")).contains("message_not_found");
      assertThat(react(method, "C0QUIET000", said.ts())).contains("not_in_channel");
      assertThat(react(method, "C0LEADERS0", said.ts())).contains("channel_not_found");
    }
  }

  private String react(String method, String channel, String ts) {
    return rooms
        .bot
        .calls(rooms.slack, method, "channel", channel, "timestamp", ts, "name", "tada")
        .toString();
  }
}
