package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.api.Fault;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.delivery.Payload;
import app.huzzah.story.Stage.Mode;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** At the first start Slack speaks before it has told who is who: it is asked to speak again. */
class TooEarlyTest {
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger ours = (Logger) LoggerFactory.getLogger("app.huzzah.slack");

  @BeforeEach
  void listen() {
    log.start();
    ours.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    ours.detachAppender(log);
  }

  private static List<Payload> said(Stage stage) {
    return stage
        .slack()
        .holdingEvents(
            () -> stage.as("mia").person().says("#wins", "@ben :muscle: for being early"));
  }

  private static int stored(Stage stage) {
    return stage.database().read(dsl -> dsl.fetch("select 1 from recognition").size());
  }

  @Test
  void whatCameTooEarlyIsDeliveredAgainAndCountsOnce() {
    try (Stage stage = Stage.empty(Mode.HTTP)) {
      List<Payload> held = said(stage);
      stage.slack().faults().away(true);
      stage.starts();
      assertThat(stage.slack().delivers(held.getFirst()).status()).isEqualTo(500);

      stage.slack().faults().away(false);
      stage.awaitKnown();
      assertThat(stage.slack().retries(held.getFirst()).status()).isEqualTo(200);
      assertThat(stage.slack().retries(held.getFirst()).status()).isEqualTo(200);
      stage.calms();
      assertThat(stored(stage)).isEqualTo(1);
    }
    assertThat(log.list).noneMatch(event -> event.getLevel() == Level.ERROR);
  }

  @Test
  void overSocketModeThatIsAWarningAndNoError() throws Exception {
    try (Stage stage = Stage.empty(Mode.SOCKET)) {
      List<Payload> held = said(stage);
      stage.slack().faults().next("auth.test", 1_000, new Fault.Status(500));
      stage.starts();
      await().atMost(Stage.PATIENCE).until(() -> stage.slack().sockets().size() > 0);
      CompletableFuture<Delivery> first =
          CompletableFuture.supplyAsync(() -> stage.slack().delivers(held.getFirst()));
      await()
          .atMost(Stage.PATIENCE)
          .until(() ->
              List.copyOf(log.list).stream()
                  .anyMatch(event ->
                      event.getLevel() == Level.WARN
                          && event.getFormattedMessage().contains("not known yet")));

      stage.slack().faults().clear();
      stage.awaitKnown();
      assertThat(stage.slack().retries(held.getFirst()).status()).isEqualTo(200);
      stage.calms();
      assertThat(stored(stage)).isEqualTo(1);
      assertThat(first.get().status()).isNotEqualTo(200);
    }
    assertThat(log.list).noneMatch(event -> event.getLevel() == Level.ERROR);
  }
}
