package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.called;
import static app.huzzah.slack.view.Screens.members;
import static app.huzzah.slack.view.Screens.recognition;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.LeftOut;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Size;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Recognition WIN =
      recognition(Kind.WIN, Size.BIG, members(3).subList(1, 3), "closing Acme", List.of("growth"));
  private static final Allowance ALLOWANCE = new Allowance(20, 13, Screens.MOMENT);
  private static final String LEFT =
      "You have 7 of 20 points left to give this week. New ones come"
          + " <!date^1795597200^{date_long_pretty} at {time}|on Monday>.";

  @Test
  void aPostSaysWhoWhomHowAndHowMuch() {
    Message post = RecognitionPost.inChannel(WIN, List.of(), called("Mia", 3));
    assertThat(section(post, 0))
        .isEqualTo(
            ":trophy: *Mia* celebrates <@U0000000002> and <@U0000000003> for a big win :tada:");
    assertThat(aside(post, 2)).isEqualTo("Big win · #growth · 5 points each");
    assertThat(post.text()).isEqualTo("Mia celebrates Mia and Mia for a big win: closing Acme");
  }

  @Test
  void aRecipientReadsWhatItBringsAndWhereItStands() {
    Message told = RecognitionPost.toRecipient(WIN, called("Mia", 3), "https://a.example/p1");
    assertThat(section(told, 0)).isEqualTo(":trophy: *Mia* celebrates you for a big win :tada:");
    assertThat(aside(told, 2))
        .isEqualTo(
            "Big win · #growth · 5 points each for you and 1 colleague"
                + " · <https://a.example/p1|See the post>");
  }

  @Test
  void namesBesideNumbersAreSafeFromRightToLeftAndMarkup() {
    assertThat(section(RecognitionPost.inChannel(WIN, List.of(), called("\u05de\u202e", 3)), 0))
        .startsWith(":trophy: *\u2068\u05de\u2069* celebrates");
    assertThat(RecognitionPost.inChannel(WIN, List.of(), called("*<!channel>*", 3)).text())
        .startsWith("*&lt;!channel&gt;* celebrates");
    assertThat(RecognitionPost.inChannel(WIN, List.of(), called("\u05de", 3)).text())
        .startsWith("\u2068\u05de\u2069 celebrates \u2068\u05de\u2069 and");
  }

  @Test
  void theGiverReadsWhatIsLeft() {
    Message answer =
        GiveAnswer.confirmation(
            WIN,
            WIN.channel(),
            List.of(new LeftOut(Screens.MIA, LeftOut.Reason.YOURSELF)),
            ALLOWANCE,
            called("Ben", 3));
    assertThat(section(answer, 0))
        .isEqualTo(
            ":sparkles: Big win for Ben and Ben. It goes to <#C1>, with a personal message to each.");
    assertThat(aside(answer, 1))
        .isEqualTo("Shout-outs go to others, so you were left out; well done all the same.");
    assertThat(aside(answer, 2)).isEqualTo(LEFT);
  }

  @Test
  void aRefusalSaysWhatWouldFit() {
    assertThat(
            GiveAnswer.refusal(
                new GiveOutcome.OverAllowance(10, 2, 5, ALLOWANCE), called("Ben", 3)))
        .startsWith(
            "That takes 10 points (5 for each of 2), and you have 7 left, enough for 1 person at"
                + " this size. New points come");
  }

  @Test
  void aQuoteIsLiteralButForItsEmoji() {
    assertThat(quote("*a* <!here> :tada: `b`\n:+1: at 10:30:15 :wave::skin-tone-3:"))
        .containsExactly(
            text("*a* <!here> "),
            emoji("tada", null),
            text(" `b`\n"),
            emoji("+1", null),
            text(" at 10:30:15 "),
            emoji("wave", 3));
  }

  private static List<RichTextElement> quote(String words) {
    RichTextBlock block = (RichTextBlock) Blocks.quote(words);
    return ((RichTextQuoteElement) block.getElements().getFirst()).getElements();
  }

  private static RichTextElement text(String text) {
    return RichTextSectionElement.Text.builder().text(text).build();
  }

  private static RichTextElement emoji(String name, @Nullable Integer tone) {
    return RichTextSectionElement.Emoji.builder().name(name).skinTone(tone).build();
  }

  private static String section(Message message, int at) {
    return ((SectionBlock) message.blocks().get(at)).getText().getText();
  }

  private static String aside(Message message, int at) {
    ContextBlock block = (ContextBlock) message.blocks().get(at);
    return ((MarkdownTextObject) block.getElements().getFirst()).getText();
  }
}
