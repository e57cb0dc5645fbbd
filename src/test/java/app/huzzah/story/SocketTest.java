package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.api.Fault;
import app.huzzah.story.Stage.Mode;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SocketTest {
  private Stage stage;

  @BeforeEach
  void open() {
    stage = Stage.in(Mode.SOCKET);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void whenSlackAnnouncesThatItWillCloseAnotherConnectionIsOpened() {
    stage.slack().sockets().announceDisconnect("refresh_requested");
    stage.slack().sockets().dropAll();

    awaitConnection();
    assertThat(stage.as("mia").types("#wins", "/huzzah @ben for staying connected"))
        .contains("19 of 20 points left");
    stage.awaitPost("#wins", "staying connected");
  }

  @Test
  void whenTheConnectionBreaksWithoutAWordAnotherOneIsOpened() {
    stage.slack().sockets().dropAll();

    awaitConnection();
    assertThat(stage.as("mia").types("#wins", "/huzzah @ben for coming back"))
        .contains("19 of 20 points left");
  }

  @Test
  void ofTwoConnectionsOneIsThereWhileTheOtherIsRenewed() {
    try (Stage two = Stage.connected(2)) {
      var sockets = two.slack().sockets();
      await().atMost(Stage.PATIENCE).until(() -> sockets.size() == 2);

      sockets.dropOne();
      assertThat(two.get("/readyz").statusCode()).isEqualTo(200);
      assertThat(two.as("mia").types("#wins", "/huzzah @ben for holding the line"))
          .contains("19 of 20 points left");
      await().atMost(Stage.PATIENCE).until(() -> sockets.size() == 2);
    }
  }

  @Test
  void whileNotConnectedItIsNotReady() {
    assertThat(stage.get("/readyz").statusCode()).isEqualTo(200);
    stage.slack().faults().away(true);
    stage.slack().sockets().dropAll();

    await().atMost(Stage.PATIENCE).until(() -> stage.get("/readyz").statusCode() == 503);
    stage.slack().faults().away(false);
    stage.awaitKnown();
  }

  @Test
  void asLongAsSlackAsksForIsWaitedAndOperatorsSeeIt() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger ours = (Logger) LoggerFactory.getLogger("app.huzzah.slack");
    log.start();
    ours.addAppender(log);
    try {
      stage.slack().faults().next("apps.connections.open", 1, new Fault.RateLimited(3));
      stage.slack().sockets().dropAll();

      awaitConnection();
      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .anyMatch(line -> line.contains("again in 3 s (apps.connections.open: http_429)"));
      assertThat(
              Measured.of(stage)
                  .value(
                      "huzzah_slack_faults_total{error=\"ratelimited\",method=\"apps.connections.open\"}"))
          .isEqualTo(1);
    } finally {
      ours.detachAppender(log);
    }
  }

  private void awaitConnection() {
    await().atMost(Stage.PATIENCE).until(() -> stage.slack().sockets().size() > 0);
  }
}
