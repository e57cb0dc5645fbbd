package app.huzzah.slack.command;

import static app.huzzah.slack.command.Parsing.parse;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.slack.text.PlainText;
import app.huzzah.slack.view.Blocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As long as Slack lets a message be; the patterns neither recurse nor begin again and again. */
class LongTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@a ",
        "@",
        "@a,",
        ":",
        ":a",
        "<",
        "<@U1|",
        "<@U1|a ",
        "<!",
        "#",
        "#a ",
        " #teamwork",
        "&amp;",
        ",",
        "and ",
        " ",
        "a",
        "-",
        "\u200b",
        "🎉",
        "<@U1|mia>",
        "*",
        "|",
        ">",
        "for ",
        " |",
        "#teamwork |",
        "`",
        "```",
        "` ",
        "`\n",
        "&gt;",
        "&gt;\n",
        ":trophy:",
        ":trophy: ",
        ":tada::skin-tone-2:",
        "<@U1> x ",
        "<@U1> :trophy:\n",
        "\n",
        ", - "
      })
  void isReadWhateverIsRepeated(String piece) {
    String much = piece.repeat(40_000 / piece.length());

    assertThat(parse(much)).isNotNull();
    assertThat(parse("<@U1> " + much)).isNotNull();
    assertThat(parse("<@U1> for " + much + "x")).isNotNull();
    assertThat(MessageParserTest.parse(much)).isNotNull();
    assertThat(MessageParserTest.parse("<@U1> :tada: " + much)).isNotEmpty();
    assertThat(MessageParserTest.parse(much + "x" + much + " <@U1>:tada:")).isNotNull();
    assertThat(PlainText.of(much, Parsing::handle)).isNotNull();
    assertThat(Blocks.quote(much)).isNotNull();
  }
}
