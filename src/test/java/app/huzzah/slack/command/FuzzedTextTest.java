package app.huzzah.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.digest.ScheduleReader;
import app.huzzah.fuzz.Inputs;
import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.text.Mention;
import app.huzzah.slack.text.PlainText;
import app.huzzah.slack.text.Reason;
import app.huzzah.slack.view.BoardCode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever becomes of what people really type: it is read soundly, and no word of it is lost. */
class FuzzedTextTest {
  private static final List<String> COMMANDS =
      List.of(
          "<@U1|mia> <@U2> for the late night on Acme #teamwork",
          "big win <@U1>, <!subteam^S1|@design> and @ida for closing &amp; more | #customer-first",
          "privately lesson <@U1> thanks for &lt;b&gt; \ud83c\udf89 <https://a.example|there>",
          "thanks a lot <@U1> Zyxwv",
          "board last month big wins <#C1|wins> @design page 2",
          "digest on <#C1|wins> friday 16:00 for @design #x",
          "allowance <@U1> 40",
          "remove https://acme.slack.com/archives/C0123456789/p1700000000000100");

  private static final List<String> MESSAGES =
      List.of(
          "<@U1> :trophy: for closing Zyxwv Acme #teamwork",
          ":muscle: <@U1>, <@U2> Zyxwv\n<!subteam^S1> :bulb: for the post-mortem\nand more",
          "Hey <@U1|mia>'s deck :tada::skin-tone-3: was \ud83c\udf89 `code` great\n&gt; quoted :bulb:",
          "```<@U1> :trophy:``` <#C1|customer-first> <@U2> :tada: for Zyxwv");

  /** Signs that are not read as a word's own, and all letters' odd ways of being lower case. */
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern BRACKETS = Pattern.compile("<[^<>]*>|`[^`]*`|&gt;[^\\n]*");
  private static final Pattern WORD = Pattern.compile("(?<!\\S)Zyxwv(?!\\S)");

  @Test
  void whateverIsTypedIsReadSoundly() {
    Inputs.each(COMMANDS, FuzzedTextTest::isReadSoundly);
  }

  @Test
  void whateverStandsInAChannelIsReadSoundly() {
    Inputs.each(MESSAGES, FuzzedTextTest::isReadSoundlyAsAMessage);
  }

  static void isReadSoundly(String text) {
    Typed typed = Parsing.parse(text);
    assertThat(Parsing.parse(text)).isEqualTo(typed);
    if (typed instanceof Typed.Give give) {
      isSound(give, text);
      keepsEveryWord(give, Head.of(Invisible.strip(text)).rest());
    }
    var board = BoardArguments.parse(text);
    assertThat(BoardCode.parse(BoardCode.of(board.filters()))).contains(board.filters());
    assertThat(DigestArguments.parse(text)).isNotNull();
    assertThat(AllowanceArguments.parse(text)).isNotNull();
    assertThat(MessageLink.in(text)).isNotNull();
    assertThat(ScheduleReader.read(text)).isNotNull();
  }

  static void isReadSoundlyAsAMessage(String text) {
    List<Typed.Give> gifts = MessageParserTest.parse(text);
    assertThat(MessageParserTest.parse(text)).isEqualTo(gifts);
    gifts.forEach(gift -> isSound(gift, text));
    if (!gifts.isEmpty() && WORD.matcher(BRACKETS.matcher(text).replaceAll("<>")).find()) {
      assertThat(gifts).anyMatch(gift -> gift.reason().message().contains("Zyxwv"));
    }
  }

  private static void isSound(Typed.Give give, String text) {
    Reason reason = give.reason();
    assertThat(give.to()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(give.to()).doesNotContain(new Mention.Everybody());
    assertThat(give.to().size()).isLessThanOrEqualTo(text.length() / 2);
    assertThat(reason.message()).isEqualTo(Invisible.strip(reason.message()));
    assertThat(reason.message().length())
        .isLessThanOrEqualTo(PlainText.of(text, Parsing::handle).length() + text.length());
    assertThat(Parsing.VALUES).containsAll(reason.values());
    assertThat(Reason.of("for " + reason.typed(), Parsing.VALUES)).isEqualTo(reason);
  }

  /** All that was said behind the names is the reason, but for its introduction and its values. */
  private static void keepsEveryWord(Typed.Give give, String rest) {
    String said = letters(PlainText.of(rest, Parsing::handle));
    String kept = letters(give.reason().message());
    String behind = said.startsWith(kept) ? said.substring(kept.length()) : "?";
    String behindFor = said.startsWith("for" + kept) ? said.substring(3 + kept.length()) : "?";
    assertThat(List.of(behind, behindFor))
        .as("what is lost")
        .anyMatch(lost -> lost.matches("(teamwork|customerfirst)*"));
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
