package app.huzzah.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mention;
import app.huzzah.slack.text.Reason;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageParserTest {
  private static final Mention MIA = new Mention.Person(new MemberId("U1"));
  private static final Mention BEN = new Mention.Person(new MemberId("U2"));
  private static final Mention DESIGN = new Mention.People(new GroupId("S1"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          <@U1> :muscle: for X           ~ SMALL ~ EFFORT
          <@U1> :trophy: for X           ~ SMALL ~ WIN
          <@U1> :bulb: for X             ~ SMALL ~ LESSON
          <@U1> :tada: for X             ~ BIG   ~ WIN
          <@U1> :tada: :muscle: for X    ~ BIG   ~ EFFORT
          :bulb: <@U1> for X :tada:      ~ BIG   ~ LESSON
          <@U1> :bulb: :trophy: for X    ~ SMALL ~ LESSON
          <@U1> :tada: :bulb: :trophy: X ~ BIG   ~ LESSON
          <@U1> big win :muscle: for X   ~ SMALL ~ EFFORT
          """)
  void theEmojiSayTheKindAndTheSize(String text, Size size, Kind kind) {
    assertThat(gift(text).size()).isEqualTo(size);
    assertThat(gift(text).kind()).isEqualTo(kind);
    assertThat(gift(text).to()).containsExactly(MIA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":trophy: <@U1> <@U2> for closing Acme",
        "<@U1> <@U2> :trophy: for closing Acme",
        "<@U1> :trophy: <@U2>: closing Acme",
        "<@U1> and <@U2> :trophy: for closing Acme",
        "<@U1|mia>, <@U2|ben> &amp; <@U1> :trophy: closing Acme",
        ":trophy: for closing Acme <@U1> <@U2>",
        "For closing Acme, <@U1> and <@U2> :trophy:",
        "for closing Acme :trophy: - <@U1>, <@U2>!",
        "for closing Acme <@U1> <@U2> :trophy: :trophy:",
        "<@U1> for closing Acme :trophy: <@U2>.",
        "<@U1> :trophy:\nfor closing Acme\n<@U2>",
        "<@U1>\n<@U2>\nfor closing Acme\n:trophy:",
        "<@U1><@U2>:trophy:closing Acme",
        "<!here> <@U1> <@U2> :trophy: for closing Acme",
        "\u200f<@U1>\u200b <@U2>\u00a0:trophy: for closing Acme\u2069"
      })
  void namesAndEmojiAroundAReasonAreNoneOfIt(String text) {
    assertThat(gift(text).kind()).isEqualTo(Kind.WIN);
    assertThat(gift(text).to()).containsExactly(MIA, BEN);
    assertThat(gift(text).reason()).isEqualTo(new Reason("closing Acme", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          thanks <@U1> for X :muscle:               ~ thanks @mia for X
          <@U1> fixed the build with <@U2> :muscle: ~ fixed the build with @ben
          Thanks to <@U1> and <@U2>! :trophy:       ~ Thanks to @mia and @ben!
          <@U1>'s talk was great :trophy:           ~ @mia's talk was great
          :trophy: <@U1>’s talk                     ~ @mia’s talk
          what a :trophy: day, <@U1>!               ~ what a day
          so good :tada:, <@U1> shipped :trophy: it ~ so good, @mia shipped it
          <@U1> :trophy: for the :bulb: idea        ~ the :bulb: idea
          <@U1> :trophy: :fire: for X               ~ :fire: for X
          <@U1> :bulb: thanks to <!here>, all       ~ thanks to @here, all
          <@U1> :bulb: see <https://a.example|plan> ~ see plan (https://a.example)
          <@U1> :bulb: &lt;b&gt; is &amp;lt;b&amp;gt; ~ <b> is &lt;b&gt;
          Working with C++ <@U1> :muscle:           ~ Working with C++
          <@U1> :muscle: on-call again -            ~ on-call again -
          great :wave: <@U1> :muscle:               ~ great :wave:
          שלום <@U1> על העזרה :muscle:              ~ שלום @mia על העזרה
          """)
  void aSentenceStaysReadable(String text, String reason) {
    assertThat(gift(text).reason().message()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":trophy: <@U1> for closing Acme #teamwork",
        "<@U1> #teamwork :trophy: for closing Acme",
        ":trophy: closing Acme #teamwork <@U1>",
        ":trophy: closing Acme <@U1> #teamwork.",
        ":trophy: closing Acme <@U1> <#C1|teamwork> :tada:"
      })
  void valuesAroundAReasonAreNoneOfIt(String text) {
    assertThat(gift(text).reason()).isEqualTo(new Reason("closing Acme", List.of("teamwork")));
  }

  @Test
  void aValueWithinTheReasonStays() {
    assertThat(gift("<@U1> :bulb: for real #teamwork on Acme").reason())
        .isEqualTo(new Reason("real #teamwork on Acme", List.of("teamwork")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<@U1> :muscle:",
        ":muscle: for <@U1>",
        ":muscle: to <@U1>!",
        "<@U1>, <@U1> :muscle:."
      })
  void withoutAReasonItIsStillAGift(String text) {
    assertThat(gift(text).to()).containsExactly(MIA);
    assertThat(gift(text).reason().message()).isEmpty();
  }

  @Test
  void groupsAreThankedBesidePeople() {
    assertThat(gift("<!subteam^S1|@design> <@U1> :trophy: for X").to())
        .containsExactly(DESIGN, MIA);
    assertThat(gift("<!subteam^S1> :trophy: for X").to()).containsExactly(DESIGN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lunch?",
        "<@U1> see <https://a.example/b>",
        ":trophy: for all of us",
        "<@U1> :wave: :muscles: :trophy :big: muscle:",
        "<!channel> :trophy: for closing Acme",
        "<!here> <!everyone> :trophy:",
        "@mia :trophy: for X",
        "<#C1|wins> :trophy: for X",
        "to give, write `<@U1> :trophy: for X`",
        "```\n<@U1> :trophy: for X\n```",
        "<@U1> this is how: `:trophy:`",
        "`<@U1>` gets a :trophy:",
        "&gt; <@U1> :trophy: for X\nwho wrote that?",
        "&gt; <@U1>\n:trophy:",
        "&gt;&gt;&gt; they said\n<@U1> :trophy: for X",
        "<@U1> <https://a.example/:trophy:|:trophy:>",
        ":Trophy: <@U1>"
      })
  void mostMessagesGiveNothing(String text) {
    assertThat(parse(text)).isEmpty();
  }

  @Test
  void whatCannotGiveIsFoundOutBeforeAnythingElse() {
    assertThat(MessageParser.mayGive("lunch at 12:30?")).isFalse();
    assertThat(MessageParser.mayGive("<@U1> lunch?")).isFalse();
    assertThat(MessageParser.mayGive("<!here> :trophy:")).isFalse();
    assertThat(MessageParser.mayGive("<@U1> :trophy:")).isTrue();
    assertThat(MessageParser.mayGive("<!subteam^S1> :trophy:")).isTrue();
  }

  @Test
  void whatIsQuotedOrCodeStaysInTheReason() {
    assertThat(gift("&gt; the export broke <@U2>\n<@U1> :muscle: for mending `<@U2>`"))
        .returns(List.of(MIA), Typed.Give::to)
        .extracting(give -> give.reason().message())
        .isEqualTo("> the export broke @ben\n@mia for mending `@ben`");
    assertThat(gift("<@U1> :muscle: it`s, isn`t it `` ` ``` <@U2>").to()).containsExactly(MIA, BEN);
  }

  @Test
  void eachLineThatGivesIsAGift() {
    List<Typed.Give> gifts =
        parse("What a week!\n<@U1> :trophy: closing Acme\nand its sister\n\n<@U2> :tada::bulb: Y");
    assertThat(gifts).hasSize(2);
    assertThat(gifts.get(0))
        .isEqualTo(
            new Typed.Give(
                Size.SMALL,
                Kind.WIN,
                List.of(MIA),
                new Reason("What a week!\n@mia closing Acme\nand its sister", List.of()),
                false));
    assertThat(gifts.get(1))
        .isEqualTo(
            new Typed.Give(Size.BIG, Kind.LESSON, List.of(BEN), new Reason("Y", List.of()), false));
  }

  @Test
  void aLineWithoutBothJoinsTheOneBefore() {
    assertThat(gift("<@U1> :trophy: for X\nand <@U2> for Y").to()).containsExactly(MIA, BEN);
    assertThat(gift("<@U1> :trophy: for X\n:tada:").size()).isEqualTo(Size.BIG);
    assertThat(gift("<@U1>\n<@U2>\n:trophy:\nfor X").to()).containsExactly(MIA, BEN);
    assertThat(gift("<!here> :trophy:\n<@U1> closing Acme").reason().message())
        .isEqualTo("closing Acme");
  }

  @Test
  void skinTonesBelongToTheEmoji() {
    Typed.Give give = gift("<@U1> :muscle::skin-tone-3: for lifting :muscle::skin-tone-6: it");
    assertThat(give.kind()).isEqualTo(Kind.EFFORT);
    assertThat(give.reason().message()).isEqualTo("lifting it");
  }

  @Test
  void aWorkspaceHasItsOwnEmoji() {
    EmojiSet own = new EmojiSet("+1", "acme_win-2", "l'idée", "100");
    assertThat(parse(own, "<@U1> :+1::skin-tone-2: for X").getFirst().kind())
        .isEqualTo(Kind.EFFORT);
    assertThat(parse(own, "<@U1> :acme_win-2: for X").getFirst().kind()).isEqualTo(Kind.WIN);
    assertThat(parse(own, "<@U1> :l'idée: for X").getFirst().kind()).isEqualTo(Kind.LESSON);
    assertThat(parse(own, "<@U1> :100: for X").getFirst().size()).isEqualTo(Size.BIG);
    assertThat(parse(own, "<@U1> :trophy: for X")).isEmpty();
  }

  @Test
  void fortyPeopleAndFourThousandCharactersAreRead() {
    String people =
        IntStream.range(0, 40).mapToObj(i -> "<@U" + i + ">").collect(Collectors.joining(" "));
    Typed.Give give = gift(people + " :trophy: for " + "x".repeat(4_000));
    assertThat(give.to()).hasSize(40);
    assertThat(give.reason().message()).isEqualTo("x".repeat(4_000));
  }

  @Test
  void namesAreAskedOnlyForThoseWhoStayInTheReason() {
    List<MemberId> asked = new ArrayList<>();
    new MessageParser(
            EmojiSet.FIRST,
            Parsing.VALUES,
            id -> {
              asked.add(id);
              return "ben";
            })
        .parse("<@U1> :trophy: for helping <@U2> out <@U3>");
    assertThat(asked).containsExactly(new MemberId("U2"));
  }

  static List<Typed.Give> parse(String slackText) {
    return parse(EmojiSet.FIRST, slackText);
  }

  private static List<Typed.Give> parse(EmojiSet emoji, String slackText) {
    return new MessageParser(emoji, Parsing.VALUES, Parsing::handle).parse(slackText);
  }

  private static Typed.Give gift(String slackText) {
    assertThat(parse(slackText)).as(slackText).hasSize(1);
    return parse(slackText).getFirst();
  }
}
