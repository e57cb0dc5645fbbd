package app.huzzah.slack.command;

import static app.huzzah.slack.command.Parsing.gift;
import static app.huzzah.slack.command.Parsing.parse;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mention;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
  private static final Mention MIA = new Mention.Person(new MemberId("U1"));
  private static final Mention BEN = new Mention.Person(new MemberId("U2"));
  private static final Mention DESIGN = new Mention.People(new GroupId("S1"));

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n", "\u200b", "\u200f \u00a0"})
  void nothingOpensTheForm(String nothing) {
    assertThat(parse(nothing)).isEqualTo(new Typed.OpenForm());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "big win <@U1> for X",
        "win big <@U1> for X",
        "BIG Win <@U1> For X",
        "big\nwin\n<@U1>\nX"
      })
  void sizeAndKindStandInEitherOrderInAnyCase(String text) {
    Typed.Give give = gift(text);
    assertThat(give.size()).isEqualTo(Size.BIG);
    assertThat(give.kind()).isEqualTo(Kind.WIN);
    assertThat(give.reason().message()).isEqualTo("X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "privately big win <@U1> for X",
        "win private big <@U1> for X",
        "BIG WIN PRIVATELY <@U1> for X"
      })
  void privatelyStandsAnywhereBeforeTheFirstName(String text) {
    Typed.Give give = gift(text);
    assertThat(give.privately()).isTrue();
    assertThat(give.size()).isEqualTo(Size.BIG);
    assertThat(give.kind()).isEqualTo(Kind.WIN);
  }

  @Test
  void privatelyWithinTheReasonIsAWord() {
    assertThat(gift("<@U1> privately for X").privately()).isFalse();
    assertThat(gift("<@U1> for privately doing X").reason().message())
        .isEqualTo("privately doing X");
  }

  @Test
  void whoeverIsNamedTwiceIsThankedOnce() {
    assertThat(gift("<@U1> <@U2>, <@U1|mia> for X").to()).containsExactly(MIA, BEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<@U1> <@U2> for X",
        "<@U1|mia>, <@U2|ben> for X",
        "<@U1> and <@U2> X",
        "<@U1><@U2>X",
        "<@U1>, and <@U2>: X",
        "<@U1> &amp; <@U2> - X",
        "<@U1>+<@U2>\nX",
        "<@U1>,,,, <@U2> for X"
      })
  void severalPeopleFollowEachOther(String text) {
    assertThat(gift(text).to()).containsExactly(MIA, BEN);
    assertThat(gift(text).reason().message()).isEqualTo("X");
  }

  @Test
  void peopleWithinTheReasonAreNotThanked() {
    Typed.Give give = gift("<@U1> and her help for <@U2|ben>");
    assertThat(give.to()).containsExactly(MIA);
    assertThat(give.reason().message()).isEqualTo("and her help for @ben");
  }

  @Test
  void groupsArriveInThreeForms() {
    assertThat(gift("<!subteam^S1> for X").to()).containsExactly(DESIGN);
    assertThat(gift("<!subteam^S1|@design> for X").to()).containsExactly(DESIGN);
    assertThat(gift("@design for X").to()).containsExactly(new Mention.Handle("design"));
  }

  @Test
  void aGroupWhoseNameBeginsLikeEverybodyIsNotEverybody() {
    assertThat(gift("@channel-ops for X").to()).containsExactly(new Mention.Handle("channel-ops"));
    assertThat(gift("@here.team, @mia for X").to())
        .containsExactly(new Mention.Handle("here.team"), new Mention.Handle("mia"));
  }

  @Test
  void anIntroductionIsTakenOffOnce() {
    assertThat(gift("<@U1> for for-profit work").reason().message()).isEqualTo("for-profit work");
    assertThat(gift("<@U1> for-profit work").reason().message()).isEqualTo("for-profit work");
    assertThat(gift("<@U1> forever there").reason().message()).isEqualTo("forever there");
    assertThat(gift("<@U1> — for: X").reason().message()).isEqualTo(": X");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<@U1>", "<@U1> for", "<@U1> \u200b", "big <@U1>:", "<@U1> for \u2060"})
  void aGiftWithoutAReasonIsStillAGift(String text) {
    assertThat(gift(text).reason().message()).isEmpty();
  }

  @Test
  void invisibleMarksAroundWordsDoNotMatter() {
    Typed.Give give = gift("\u200fbig\u200b\u00a0win \u200e<@U1>\u2069\u200b for\u00a0X\ufeff");
    assertThat(give.size()).isEqualTo(Size.BIG);
    assertThat(give.to()).containsExactly(MIA);
    assertThat(give.reason().message()).isEqualTo("X");
    assertThat(parse("\u200bboard\u200b month"))
        .isEqualTo(new Typed.Command(Subcommand.BOARD, "month"));
  }

  @Test
  void linesOfAReasonStayLines() {
    assertThat(gift("<@U1> for\nfirst\nsecond").reason().message()).isEqualTo("first\nsecond");
  }

  @Test
  void aCommandKeepsItsArguments() {
    assertThat(parse("Board @design")).isEqualTo(new Typed.Command(Subcommand.BOARD, "@design"));
    assertThat(parse("digest on <#C1|wins> friday 16:00"))
        .isEqualTo(new Typed.Command(Subcommand.DIGEST, "on <#C1|wins> friday 16:00"));
  }
}
