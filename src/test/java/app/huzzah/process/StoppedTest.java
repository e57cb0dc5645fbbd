package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.db.UnpackedPostgres;
import app.huzzah.demo.PretendSlack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping in order: what is under way is finished, and no process is left. */
class StoppedTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  private Path home() {
    return folder.resolve("home");
  }

  @Test
  void aRequestUnderWayIsAnsweredBeforeTheProgramEnds() throws Exception {
    try (PretendSlack slack = Child.slack();
        Child child = Child.serve(home(), slack);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), child.port())) {
      ProcessHandle postgres = Child.postgres(home()).orElseThrow();
      String body = "{\"type\":\"url_verification\",\"challenge\":\"still here\"}";
      socket.getOutputStream().write(head(slack, body).getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body.substring(0, 20).getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      // Another connection's answer shows that the server has had the time to see ours.
      assertThat(child.get("/healthz").statusCode()).isEqualTo(200);
      child.terminate();
      await().atMost(Child.PATIENCE).until(() -> refusesConnections(child));
      socket.getOutputStream().write(body.substring(20).getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();

      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 200");
      assertThat(answer.lines().toList()).anyMatch(line -> line.contains("still here"));
      assertThat(child.exitCode()).as(child::said).isEqualTo(TERMINATED);
      assertThat(child.err()).doesNotContain("Exception").doesNotContain("did not");
      Child.awaitEnd(postgres);
    }
  }

  @Test
  void theDemoNeedsNoSettingAndCanBeStoppedWhileItStarts() throws Exception {
    try (Child child = Child.start(home(), Map.of())) {
      Path demo = home().resolve("demo");
      await().atMost(Child.PATIENCE).until(() -> Child.postgres(demo).isPresent());
      ProcessHandle postgres = Child.postgres(demo).orElseThrow();
      child.terminate();
      assertThat(child.exitCode()).as(child::said).isEqualTo(TERMINATED);
      assertThat(child.said()).doesNotContain("\tat ");
      Child.awaitEnd(postgres);
    }
  }

  @Test
  void theProgramEndsWithItsParentWhereItWasAskedTo() throws Exception {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "\"$@\" & echo $!; wait", "a-parent"));
    command.addAll(Child.command(List.of("-Dhuzzah.ends-with-parent=true"), "serve"));
    UnpackedPostgres.linkIn(home().resolve("postgres"));
    try (PretendSlack slack = Child.slack();
        Child parent = Child.run(home(), Child.serving(slack), command)) {
      parent.awaitReady();
      ProcessHandle child =
          ProcessHandle.of(Long.parseLong(parent.out().lines().findFirst().orElseThrow()))
              .orElseThrow();
      ProcessHandle postgres = Child.postgres(home()).orElseThrow();
      try {
        parent.kill();
        await().atMost(Child.PATIENCE).until(() -> !child.isAlive());
        Child.awaitEnd(postgres);
      } finally {
        child.destroyForcibly();
      }
    }
  }

  private static String head(PretendSlack slack, String body) {
    StringBuilder head = new StringBuilder("POST /slack/events HTTP/1.1\r\nHost: localhost\r\n");
    slack
        .wire()
        .signed("application/json", body)
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("Content-Length: ").append(body.length()).append("\r\n\r\n").toString();
  }

  private static boolean refusesConnections(Child child) {
    try (Socket another = new Socket(InetAddress.getLoopbackAddress(), child.port())) {
      return !another.isConnected();
    } catch (IOException e) {
      return true;
    }
  }
}
