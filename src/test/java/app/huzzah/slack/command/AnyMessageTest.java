package app.huzzah.slack.command;

import static app.huzzah.slack.command.NastyTexts.eachOf;
import static app.huzzah.slack.command.NastyTexts.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.slack.text.GiftText;
import app.huzzah.slack.text.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever stands in a channel: it gives something that makes sense, or nothing. */
class AnyMessageTest {
  private static final List<String> MIXTURES =
      List.of(
          "<@U1|mia>",
          "<@U1>",
          "<@U2>",
          "<@U3",
          "<!subteam^S1|@design>",
          "<!subteam^S2>",
          "<!channel>",
          "@mia",
          ":muscle:",
          ":trophy:",
          ":trophy::skin-tone-3:",
          ":bulb:",
          ":tada:",
          ":tada",
          ":skin-tone-2:",
          ":fire:",
          ":",
          "for",
          "for ",
          "to ",
          "and ",
          " and ",
          ", ",
          "'s ",
          "#teamwork",
          " #teamwork ",
          "<#C1|customer-first>",
          " | ",
          "&gt;",
          "\n&gt; ",
          "&amp;",
          "`",
          "```",
          "<https://a.example|:bulb:>",
          "closing",
          "Acme",
          " ",
          " ",
          " ",
          "\n",
          "\n",
          "\r\n",
          "\u200b",
          "\u200f",
          "\u00a0",
          "-",
          "!",
          "😀",
          "שלום",
          "\ud83d");

  @Test
  void anyTextIsReadWithoutAFault() {
    eachOf(
        NastyTexts::anything,
        (random, text) -> {
          assertThat(MessageParserTest.parse(text)).as(text).isNotNull();
          assertThat(MessageParserTest.parse("<@U1>" + text + ":trophy:")).as(text).isNotNull();
        });
  }

  @Test
  void everyGiftThanksSomebodyOnceAndCanBeTypedAgain() {
    int[] gifts = {0};
    eachOf(
        random -> pieces(random, MIXTURES),
        (random, text) -> {
          for (Typed.Give give : MessageParserTest.parse(text)) {
            gifts[0]++;
            assertThat(give.to()).as(text).isNotEmpty().doesNotHaveDuplicates();
            assertThat(give.to()).as(text).doesNotContain(new Mention.Everybody());
            isTheSameTyped(text, give);
          }
        });
    assertThat(gifts[0]).as("gifts among the texts").isGreaterThan(3_000);
  }

  private static void isTheSameTyped(String text, Typed.Give give) {
    List<String> people = give.to().stream().map(AnyMessageTest::written).toList();
    String shown =
        GiftText.of(
            give.privately(),
            give.size(),
            give.kind(),
            people,
            give.reason().message(),
            give.reason().values());

    assertThat(Parsing.parseTyped(shown))
        .as(text + " → " + shown)
        .isEqualTo(
            new Typed.Give(
                give.size(),
                give.kind(),
                people.stream()
                    .<Mention>map(handle -> new Mention.Handle(handle.substring(1)))
                    .toList(),
                give.reason(),
                false));
  }

  @Test
  void whatTheCheckBeforehandRefusesGivesNothing() {
    eachOf(
        random -> pieces(random, MIXTURES),
        (random, text) -> {
          boolean mayGive = MessageParser.mayGive(text);
          assertThat(mayGive || MessageParserTest.parse(text).isEmpty()).as(text).isTrue();
        });
  }

  private static String written(Mention mention) {
    return switch (mention) {
      case Mention.Person person -> "@" + person.id();
      case Mention.People group -> "@" + group.id().value();
      default -> throw new AssertionError(mention + " cannot be thanked in a message");
    };
  }
}
