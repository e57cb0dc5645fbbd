package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.keepsToSlacksLimits;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.Privacy;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyViewTest {
  @ParameterizedTest
  @CsvSource({
    "false, false, privacy_stay_off, privacy_hide_place",
    "false, true,  privacy_stay_off, privacy_show_place",
    "true,  false, privacy_come_back, privacy_hide_place",
    "true,  true,  privacy_come_back, privacy_show_place"
  })
  void itOffersWhatWouldChangeIt(boolean off, boolean hides, String boards, String place) {
    Message shown = PrivacyView.of(new Privacy(off, hides));

    assertThat(actions(shown)).containsExactly(boards, place);
    keepsToSlacksLimits(shown);
    keepsToSlacksLimits(GiveForm.done(shown));
  }

  @Test
  void itSaysWhatStayingOffMeans() {
    for (boolean off : new boolean[] {true, false}) {
      assertThat(shownText(new Privacy(off, false)))
          .contains("your name is on no board", "that somebody shares", "digest's board")
          .contains("Your points still count", "`/huzzah me`", "stays where they said it");
    }
  }

  private static String shownText(Privacy privacy) {
    Message message = PrivacyView.of(privacy);
    return String.join(
        "\n",
        Shown.texts(
            new Message("", message.blocks().stream().filter(PrivacyViewTest::isText).toList())));
  }

  private static boolean isText(Object block) {
    return !(block instanceof ActionsBlock);
  }

  private static List<String> actions(Message message) {
    return message.blocks().stream()
        .filter(ActionsBlock.class::isInstance)
        .flatMap(block -> ((ActionsBlock) block).getElements().stream())
        .map(element -> ((ButtonElement) element).getActionId())
        .toList();
  }
}
