package app.huzzah.slack.command;

import static app.huzzah.slack.command.NastyTexts.eachOf;
import static app.huzzah.slack.command.NastyTexts.oneOf;
import static app.huzzah.slack.command.NastyTexts.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.GiftText;
import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.text.Mention;
import app.huzzah.slack.text.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot shows for a gift is that gift again when it is typed. */
class GiftTextTest {
  private static final List<String> PEOPLE = List.of("@mia", "@ben.ito", "@design-team", "@u_1");
  private static final List<String> MESSAGES =
      List.of(
          "for",
          "For ",
          " for ",
          "and ",
          "@x",
          "@mia ",
          "<!channel>",
          "<@U1>",
          "&amp;",
          "&",
          "<",
          ">",
          "|",
          " | ",
          " |",
          "#teamwork",
          " #teamwork",
          " #Customer-First",
          "#other",
          " #other ",
          ".",
          ", ",
          ":",
          ":tada:",
          "; ",
          "- ",
          "—",
          "*",
          "`",
          "\n",
          " ",
          " ",
          "\u200b",
          "\u200d",
          "\u2067",
          "\ufeff",
          "big",
          "win ",
          "privately ",
          "closing",
          "Acme",
          "é",
          "שלום",
          "🎉");

  @Test
  void isWhatAPersonWouldType() {
    assertThat(GiftText.of(false, Size.SMALL, Kind.EFFORT, List.of("@mia"), "X", List.of()))
        .isEqualTo("@mia for X");
    assertThat(
            GiftText.of(true, Size.BIG, Kind.WIN, List.of("@mia", "@ben"), "X", List.of("a", "b")))
        .isEqualTo("privately big win @mia @ben for X #a #b");
    assertThat(GiftText.of(false, Size.BIG, Kind.LESSON, List.of("@mia"), "", List.of()))
        .isEqualTo("big lesson @mia");
    assertThat(
            GiftText.of(false, Size.BIG, Kind.EFFORT, List.of("@mia"), "our #a way", List.of("a")))
        .isEqualTo("big @mia for our #a way");
    assertThat(
            GiftText.of(false, Size.SMALL, Kind.EFFORT, List.of("@mia"), "#a", List.of("a", "b")))
        .isEqualTo("@mia for #a | #b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for",
        "for for-profit work",
        "@x and @y",
        "and more",
        ", too",
        ": so",
        "— well",
        "#teamwork",
        "what we call #teamwork",
        "what we call #Teamwork.,;",
        "#teamwork |",
        "#teamwork | |",
        "a | #teamwork\n|",
        "|",
        "one\n\ntwo",
        "<!channel> &amp; <@U1|mia>",
        "a\u200bb\u200d",
        "privately big win @mia for it",
        ":tada:"
      })
  void anyMessageComesBack(String message) {
    comesBack(false, Size.SMALL, Kind.EFFORT, List.of("@mia"), message, List.of());
    comesBack(true, Size.BIG, Kind.LESSON, PEOPLE, message, List.of("customer-first"));
  }

  @Test
  void anyGiftComesBack() {
    eachOf(
        GiftTextTest::message,
        (random, message) ->
            comesBack(
                random.nextBoolean(),
                oneOf(random, List.of(Size.values())),
                oneOf(random, List.of(Kind.values())),
                PEOPLE.subList(0, 1 + random.nextInt(PEOPLE.size())),
                message,
                random.nextBoolean() ? List.of() : List.of("teamwork")));
  }

  private static String message(RandomGenerator random) {
    return Invisible.strip(pieces(random, MESSAGES));
  }

  /** Whatever is named in a message counts as one of its values; the others are ticked. */
  private static void comesBack(
      boolean privately,
      Size size,
      Kind kind,
      List<String> people,
      String message,
      List<String> ticked) {
    List<String> values = new ArrayList<>(Reason.of(message, Parsing.VALUES).values());
    ticked.stream().filter(value -> !values.contains(value)).forEach(values::add);

    String shown = GiftText.of(privately, size, kind, people, message, values);

    assertThat(Parsing.parseTyped(shown))
        .as(shown)
        .isEqualTo(
            new Typed.Give(
                size,
                kind,
                people.stream()
                    .<Mention>map(handle -> new Mention.Handle(handle.substring(1)))
                    .toList(),
                new Reason(message, values),
                privately));
  }
}
