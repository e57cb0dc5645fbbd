package app.huzzah.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Place;
import app.huzzah.recognition.Source;
import app.huzzah.workspace.ChannelId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form remembers of the message that it is about, and how it quotes it. */
class FormPartsTest {
  private static final ChannelId HERE = new ChannelId("C0WINS0000");
  private static final Spot REPLY =
      new Spot(HERE, Optional.of("1795597200.000100"), Optional.of("1795597201.000200"));

  @Test
  void aSpotIsReadAsItWasWritten() {
    assertThat(Spot.parse(REPLY.written())).contains(REPLY);
    Spot thread = new Spot(HERE, Optional.of("1795597200.000100"), Optional.empty());
    assertThat(Spot.parse(thread.written())).contains(thread);
    Spot message = new Spot(HERE, Optional.empty(), Optional.of("1795597201.000200"));
    assertThat(Spot.parse(message.written())).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "C1",
        "C1 - ",
        "C1 -  -",
        "c1 - -",
        "U1 - -",
        "C1 1 -",
        "C1 - 1.2 -",
        "C1 - 1.2\n",
        "<!here> - -"
      })
  void whatIsNotOursIsNoSpot(String written) {
    assertThat(Spot.parse(written)).isEmpty();
  }

  @Test
  void aThreadIsOneOfItsOwnChannel() {
    Optional<Source> message = Optional.of(new Source(HERE, "1795597201.000200"));
    assertThat(REPLY.in(HERE))
        .isEqualTo(new Place(Optional.of(HERE), Optional.of("1795597200.000100"), message));
    ChannelId elsewhere = new ChannelId("C0RANDOM00");
    assertThat(REPLY.in(elsewhere))
        .isEqualTo(new Place(Optional.of(elsewhere), Optional.empty(), message));
    assertThat(REPLY.between()).isEqualTo(new Place(Optional.empty(), Optional.empty(), message));
  }

  @Test
  void aMessageIsQuotedLineByLineAndLeavesRoomBelow() {
    assertThat(Quoted.lines(" one\n\ntwo ")).isEqualTo("> one\n>\n> two\n");
    assertThat(Quoted.lines(" \n ")).isEmpty();
    assertThat(Quoted.lines("🎉".repeat(2_000))).hasSizeLessThan(600).endsWith("…\n");
  }
}
