package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write is shown as they wrote it, pings nobody and breaks nothing. */
class LiteralTextTest extends InBothModes {
  static Stream<String> reasons() {
    return Stream.of(
        "<!channel> <!here> <!everyone> and <!subteam^S0DESIGN00>",
        "<@U0TOM00000> did it, ask <#C0WINS0000|wins>",
        "*bold* _slanted_ ~gone~ `code` ```a block``` > quoted",
        "a < b && b > c &amp; &lt;tag&gt; <b>html</b>",
        "https://example.com/?a=b&c=d and <https://evil.example|click here>",
        "\u05ea\u05d5\u05d3\u05d4 \u0631\u0627\u0626\u0639 \u202Ereversed\u202C and on",
        "zero\u200Bwidth\u2060 and e\u0301 and \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83C\uDF89".repeat(512),
        ":tada: :no_such_emoji: ::: 10:30:15 :+1:",
        "line one\nline two\n\n\tline four",
        "<".repeat(700) + "&".repeat(700) + ">".repeat(700),
        "é".repeat(3_000));
  }

  @AfterEach
  void slackTookEverythingAsItCame() {
    assertThat(stage().slack().calls())
        .extracting(call -> Json.string(call.answer(), "error", ""))
        .noneMatch(error -> error.startsWith("invalid_") || error.contains("too_long"));
    stage().settles();
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void inTheFormAnyReasonIsShownAsTyped(String reason) {
    Colleague mia = as("mia");
    mia.types("#wins", "/huzzah");
    mia.submits(Values.of("people", "ben").and("message", reason).and("channel", "#wins"));
    assertThat(mia.formText()).contains("19 of 20 points left");
    mia.person().closes(mia.form());

    stage().settles();
    List<Message> posts = stage().slack().messages("#wins");
    assertShown(posts.getLast(), reason);
    assertShown(as("ben").person().fromBot().getLast(), reason);
    assertInDigestAndHome();
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void inACommandAnyReasonIsShownAsTyped(String reason) {
    String body = as("mia").person().types("#wins", "/huzzah @ben for " + reason).answer().body();
    assertThat(body).contains("19 of 20 points left");

    stage().settles();
    Message post = stage().slack().messages("#wins").getLast();
    assertThat(stage().slack().notified(post)).containsExactly(as("ben").person().id());
    if (!reason.contains("\n")) {
      assertThat(stage().text(post)).contains(reason.strip());
    }
  }

  private void assertShown(Message message, String reason) {
    assertThat(stage().text(message)).contains(reason.strip());
    assertThat(stage().slack().notified(message))
        .isSubsetOf(List.of(as("ben").person().id()))
        .doesNotContain(as("tom").person().id());
    assertThat(stage().slack().pings(message).broadcasts()).isEmpty();
    assertThat(stage().slack().pings(message).groups()).isEmpty();
  }

  /** The same words stand in other places too, and have to be as harmless there. */
  private void assertInDigestAndHome() {
    as("ada").types("#general", "/huzzah digest preview");
    Message preview = as("ada").person().privately("#general").getLast();
    assertThat(stage().text(preview)).contains("A preview, for you alone");
    assertThat(stage().slack().pings(preview).isNobody()).isTrue();
    as("ben").home("thanked you");
  }
}
