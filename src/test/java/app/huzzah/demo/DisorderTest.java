package app.huzzah.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.delivery.Payload;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisorderTest {
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
  void heldEventsGoOutAsTheTestWantsAndNoOthersAreHeld() throws InterruptedException {
    Message said = rooms.slack.as("mia").says("#wins", "I fixed it");
    rooms.settle();
    List<Payload> held =
        rooms.slack.holdingEvents(() -> {
          rooms.slack.as("ben").reacts(said, "muscle");
          rooms.slack.as("ben").unreacts(said, "muscle");
        });
    rooms.settle();
    assertThat(rooms.bot.requests()).hasSize(1);

    held.reversed().forEach(rooms.slack::delivers);
    assertThat(rooms.slack.retries(held.getFirst()).status()).isEqualTo(200);
    assertThat(rooms.bot.requests().stream().skip(1))
        .extracting(request -> Json.string(request.event(), "type"))
        .containsExactly("reaction_removed", "reaction_added", "reaction_added");
    assertThat(rooms.bot.requests())
        .extracting(request -> request.header("X-slack-retry-num"))
        .containsExactly("", "", "", "1");
    assertThat(Json.string(rooms.bot.heard().json(), "event_id"))
        .isEqualTo(Json.string(held.getFirst().json(), "event_id"));

    rooms.slack.as("ben").reacts(said, "bulb");
    rooms.settle();
    assertThat(rooms.bot.events("reaction_added")).hasSize(3);
  }

  @Test
  void whatOthersDoMeanwhileIsNotHeld() throws InterruptedException {
    List<Payload> held =
        rooms.slack.holdingEvents(() -> {
          rooms.slack.as("mia").says("#wins", "held");
          Thread other = Thread.ofVirtual().start(() -> rooms.slack.as("ben").says("#wins", "not"));
          try {
            other.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    rooms.settle();
    assertThat(held).hasSize(1);
    assertThat(Json.string(rooms.bot.events("message").getFirst(), "text")).isEqualTo("not");
  }
}
