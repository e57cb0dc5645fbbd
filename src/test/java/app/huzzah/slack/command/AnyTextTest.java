package app.huzzah.slack.command;

import static app.huzzah.slack.command.NastyTexts.eachOf;
import static app.huzzah.slack.command.NastyTexts.pieces;
import static app.huzzah.slack.command.Parsing.parse;
import static app.huzzah.slack.command.Parsing.parseTyped;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever people type, they are answered, and what is suggested to them works. */
class AnyTextTest {
  private static final List<String> MIXTURES =
      List.of(
          "big",
          "win",
          "privately",
          "privat",
          "thanks",
          "board",
          "digest",
          "on",
          "for",
          "and",
          ",",
          " ",
          " ",
          "\n",
          "<@U1|mia>",
          "<@U2>",
          "<!subteam^S1|@design>",
          "<!channel>",
          "@here",
          "@design",
          "<#C1|teamwork>",
          "#teamwork",
          "#other",
          "&amp;",
          "&lt;",
          "<",
          ">",
          "|",
          ":",
          "*",
          "\u200b",
          "\u200f",
          "\u00a0",
          "🎉",
          "é",
          "x");

  private static final List<String> REASONS =
      List.of(
          "for",
          " ",
          " ",
          "\n",
          "closing",
          "Acme",
          "#teamwork",
          " #Customer-First",
          "#team",
          " |",
          "<#C1|teamwork>",
          "@ben",
          "<@U2>",
          "<!here>",
          "&lt;b&gt;",
          ".",
          ",",
          "\u200b",
          "🎉");

  @Test
  void anyTextIsAWishOrAnExplanation() {
    eachOf(NastyTexts::anything, (random, text) -> assertThat(parse(text)).as(text).isNotNull());
  }

  @Test
  void anyMixtureOfWhatMeansSomethingIsAWishOrAnExplanation() {
    eachOf(
        random -> pieces(random, MIXTURES),
        (random, text) -> {
          assertThat(parse(text)).as(text).isNotNull();
          assertThat(BoardArguments.parse(text)).as(text).isNotNull();
          assertThat(DigestArguments.parse(text)).as(text).isNotNull();
        });
  }

  @Test
  void aGiftThanksEachPersonOnce() {
    eachOf(
        random -> pieces(random, MIXTURES),
        (random, text) -> {
          if (parse(text) instanceof Typed.Give give) {
            assertThat(give.to()).as(text).isNotEmpty().doesNotHaveDuplicates();
          }
        });
  }

  @Test
  void whatIsSuggestedToAGiverIsAGift() {
    eachOf(random -> pieces(random, MIXTURES), (random, text) -> suggestsWhatWorks(text));
  }

  private static void suggestsWhatWorks(String text) {
    if (parse(text) instanceof Typed.NotUnderstood not && not.nearest().contains("@")) {
      assertThat(parseTyped(not.nearest()))
          .as(text + " → " + not.nearest())
          .isNotInstanceOf(Typed.NotUnderstood.class);
    }
  }

  @Test
  void whatIsSuggestedKeepsPeopleReasonAndValues() {
    eachOf(random -> pieces(random, REASONS), (random, text) -> keepsWhatWasMeant(text));
  }

  private static void keepsWhatWasMeant(String reason) {
    Typed.Give right = Parsing.gift("big win <@U1|mia>, @design for " + reason);
    String nearest =
        Parsing.notUnderstood("thanks big win <@U1|mia>, @design for " + reason).nearest();

    assertThat(parseTyped(nearest)).isInstanceOf(Typed.Give.class);
    Typed.Give again = (Typed.Give) parseTyped(nearest);
    assertThat(again.size()).isEqualTo(right.size());
    assertThat(again.kind()).isEqualTo(right.kind());
    assertThat(again.to()).hasSameSizeAs(right.to());
    assertThat(again.reason().values())
        .containsExactlyInAnyOrderElementsOf(right.reason().values());
    if (!right.reason().message().isEmpty()) {
      assertThat(again.reason().message()).isEqualTo(right.reason().message());
    }
  }
}
