package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import app.huzzah.slack.view.BoardControls;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of a board, and a board for everybody in a channel. */
class SharedBoardTest extends InBothModes {
  @BeforeEach
  void elevenReceiveOneEach() {
    as("ada").types("#wins", "/huzzah @mia @ben @lena @omar @priya @sofia for the launch");
    as("ada").types("#wins", "/huzzah @tom @yuki @zoe @noah @grace for the launch");
  }

  @Test
  void oneTurnsPagesInPlaceAndFindsOneself() {
    Colleague zoe = as("zoe");
    assertThat(zoe.types("#random", "/huzzah board received"))
        .contains("page 1 of 2", "=1 Yuki Tanaka")
        .contains("You: joint 1st of 11 who received · 1 point · 1 small · from 1 person");
    int answers = zoe.privately("#random").size();

    zoe.presses("#random", "Around me");
    zoe.reads("#random", "page 2 of 2", "=1 Zoë Jansen (you) |");
    zoe.presses("#random", "◀ Places 1 to 10");
    zoe.reads("#random", "page 1 of 2", "=1 Yuki Tanaka");
    zoe.presses("#random", "Places 11 to 20 ▶");
    zoe.reads("#random", "page 2 of 2");
    assertThat(zoe.privately("#random")).as("all in one place").hasSize(answers);
  }

  @Test
  void aPageBeyondTheLastIsTheLast() {
    assertThat(as("ada").types("#random", "/huzzah board received 99"))
        .contains("page 2 of 2", "Zoë Jansen");
    assertThat(as("zoe").types("#random", "/huzzah board page 2"))
        .contains("page 2 of 2", "Zoë Jansen (you) | 1 · 1 small | 1 person | – | – | –");
  }

  @Test
  void pagesTurnInTheFormToo() {
    as("zoe").home("Whom would you like to thank?");
    as("zoe").pressesInView("See the board");
    stage().awaits(() -> as("zoe").formText().contains("page 1 of 2"));
    as("zoe").pressesInView("Around me");
    stage().awaits(() -> as("zoe").formText().contains("page 2 of 2"));
    assertThat(as("zoe").formText()).contains("*Zoë Jansen* (you)");
    as("zoe").closesForms();
  }

  @Test
  void aBoardIsSharedOnceForEverybodyWithoutPings() {
    Colleague ben = as("ben");
    ben.types("#random", "/huzzah board received");
    Message before = ben.person().privately("#random").getLast();
    ben.presses("#random", "Share here");
    Message shared = stage().awaitPost("#random", "Ben Ito shared the board", "=1 Ben Ito |");

    assertThat(stage().text(shared))
        .contains("*1 of 12 people* gave and *11* received", "[Find my place]")
        .doesNotContain("(you)", "You:", "Share here");
    assertThat(stage().slack().pings(shared).isNobody()).isTrue();
    assertThat(stage().text(ben.reads("#random", "✓ Shared here")))
        .contains("Ben Ito (you)")
        .doesNotContain("[Share here]");

    // A second press of the same button, as a double click makes it.
    ben.person().clicks(before, BoardControls.SHARE);
    ben.types("#random", "/huzzah board given");
    ben.presses("#random", "Share here");
    stage().awaitPost("#random", "Ben Ito shared the board", "This week · given");
    assertThat(shares("#random", "This week · received")).hasSize(1);
  }

  @Test
  void whoReadsASharedBoardFindsTheirOwnPlace() {
    as("ben").types("#general", "/huzzah board received");
    as("ben").presses("#general", "Share here");
    Message shared = stage().awaitPost("#general", "Ben Ito shared the board");

    as("zoe").presses(shared, "Find my place");
    as("zoe").reads("#general", "You: joint 1st of 11 who received");
    assertThat(as("ada").privately("#general")).noneMatch(text -> text.contains("You: joint"));
  }

  @Test
  void aPrivateChannelSharesItsOwnBoardWithinItself() {
    as("sofia").types("#project-aurora", "/huzzah @mia for the secret launch plan");
    String id = stage().slack().workspace().channel("#project-aurora").id();
    as("sofia").typesRaw("#project-aurora", "board <#" + id + ">");
    as("sofia").presses("#project-aurora", "Share here");

    stage().awaitPost("#project-aurora", "Sofía Álvarez shared the board", "in #project-aurora");
    for (String channel : List.of("#random", "#wins", "#general")) {
      assertThat(stage().posts(channel)).noneMatch(post -> post.contains("aurora"));
    }
  }

  @Test
  void aPrivateChannelWithoutTheBotIsSharedInAllTheSame() {
    as("lena").types("#leadership", "/huzzah board received");
    as("lena").presses("#leadership", "Share here");

    stage().awaitPost("#leadership", "Lena Vogel shared the board", "Ben Ito");
  }

  @Test
  void whereNobodyElseReadsThereIsNothingToShare() {
    assertThat(as("tom").types("dm", "/huzzah board")).contains("Tom").doesNotContain("Share here");
  }

  private List<String> shares(String channel, String words) {
    return stage().posts(channel).stream()
        .filter(post -> post.contains("shared the board") && post.contains(words))
        .filter(post -> post.contains(today()))
        .toList();
  }

  /** The week of this story, since all stories share their channels. */
  private String today() {
    return LocalDate.ofInstant(stage().clock().instant(), stage().zone())
        .format(DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH));
  }
}
