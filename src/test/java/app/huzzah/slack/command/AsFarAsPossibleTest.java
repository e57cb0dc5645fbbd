package app.huzzah.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the form is filled in with: all that can be understood, and nothing is lost. */
class AsFarAsPossibleTest {
  @Test
  void aWholeGiftFillsEveryField() {
    Typed.Give give = read("privately big lesson <@U1|mia> and @design for the review #teamwork");
    assertThat(give)
        .isEqualTo(
            Parsing.gift("privately big lesson <@U1|mia> and @design for the review #teamwork"));
    assertThat(give.privately()).isTrue();
    assertThat(give.size()).isEqualTo(Size.BIG);
    assertThat(give.kind()).isEqualTo(Kind.LESSON);
    assertThat(give.reason().values()).containsExactly("teamwork");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@mia|SMALL|EFFORT|1|''",
        "for the late night|SMALL|EFFORT|0|the late night",
        "big win for closing Acme|BIG|WIN|0|closing Acme",
        "win the day|SMALL|WIN|0|the day",
        "lovely work everyone|SMALL|EFFORT|0|lovely work everyone",
        "gigantic win @mia for closing Acme|SMALL|WIN|1|gigantic win @mia for closing Acme",
        "a bgi win to @mia for closing Acme|BIG|WIN|1|closing Acme",
        "small win, really, @mia did it|SMALL|WIN|1|really, @mia did it",
        "@mia for helping @ben|SMALL|EFFORT|1|helping @ben",
        "bord week|SMALL|EFFORT|0|bord week",
      })
  void whatIsNotUnderstoodStaysInTheWords(
      String typed, Size size, Kind kind, int people, String words) {
    Typed.Give give = read(typed.replace("@mia", Parsing.MIA).replace("@ben", Parsing.BEN));
    assertThat(give.size()).isEqualTo(size);
    assertThat(give.kind()).isEqualTo(kind);
    assertThat(give.to()).hasSize(people);
    assertThat(give.reason().message()).isEqualTo(words);
  }

  @Test
  void anyTextFillsTheFormAndAGiftFillsItWhole() {
    List<String> pieces =
        List.of(
            "big", "win", "huge", "for", " ", " ", "<@U1|mia>", "@design", "<!here>", "#teamwork");
    NastyTexts.eachOf(NastyTexts::anything, (random, text) -> assertThat(read(text)).isNotNull());
    NastyTexts.eachOf(
        random -> NastyTexts.pieces(random, pieces),
        (random, text) -> {
          if (Parsing.parse(text) instanceof Typed.Give give) {
            assertThat(read(text)).as(text).isEqualTo(give);
          }
        });
  }

  private static Typed.Give read(String slackText) {
    return new CommandParser(Parsing.VALUES, Parsing::handle).asFarAsPossible(slackText);
  }
}
