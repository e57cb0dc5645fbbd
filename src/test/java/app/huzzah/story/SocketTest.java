package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.story.Stage.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
  void whileNotConnectedItIsNotReady() {
    assertThat(stage.get("/readyz").statusCode()).isEqualTo(200);
    stage.slack().faults().away(true);
    stage.slack().sockets().dropAll();

    await().atMost(Stage.PATIENCE).until(() -> stage.get("/readyz").statusCode() == 503);
    stage.slack().faults().away(false);
    stage.awaitKnown();
  }

  private void awaitConnection() {
    await().atMost(Stage.PATIENCE).until(() -> stage.slack().sockets().size() > 0);
  }
}
