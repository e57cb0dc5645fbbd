package app.huzzah.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Source;
import app.huzzah.workspace.ChannelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://acme.slack.com/archives/C012AB/p1700000000000100",
        "<https://acme.slack.com/archives/C012AB/p1700000000000100>",
        "<https://acme.slack.com/archives/C012AB/p1700000000000100|the post>",
        "https://acme.slack.com/archives/C012AB/p1700000000000100?thread_ts=1690000000.000200&amp;cid=C012AB",
        "  this one https://acme.enterprise.slack.com/archives/C012AB/p1700000000000100 please "
      })
  void namesOneMessage(String text) {
    assertThat(MessageLink.in(text))
        .contains(new Source(new ChannelId("C012AB"), "1700000000.000100"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "LINK",
        "https://acme.slack.com/archives/C012AB",
        "https://acme.slack.com/archives/c012ab/p1700000000000100",
        "https://acme.slack.com/archives/C012AB/p17000",
        "https://acme.slack.com/archives/C012AB/p17000000000001001111",
        "/archives//p1700000000000100"
      })
  void anythingElseNamesNone(String text) {
    assertThat(MessageLink.in(text)).isEmpty();
  }

  @Test
  void theExampleOfTheHelpNamesOne() {
    assertThat(Subcommand.REMOVE.examples())
        .allSatisfy(example -> assertThat(MessageLink.in(example)).isPresent());
  }
}
