package app.huzzah.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer finds at the first start: eight weeks of a team's story. */
@NeedsChromium
class SeededDemoTest {
  private static final List<String> CHANNELS =
      List.of("#general", "#wins", "#customer-success", "#engineering", "#random");

  @Test
  void aNewcomerFindsAStoryThatWasToldOnceAndPostsTheNextDigest(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (Demo demo = Demo.withItsStory(folder);
        Browser browser = Browser.open(Chromium.installed().orElseThrow())) {
      for (String channel : CHANNELS) {
        assertThat(demo.slack().messages(channel).stream().map(Message::text))
            .as(channel)
            .isNotEmpty()
            .doesNotHaveDuplicates();
      }
      browser.opens(demo.page(), "mia").goesToTheBotsMessages().reads("Priya Raman celebrates you");

      assertThat(weeksTold(demo)).as("weeks of which #wins has heard").isEqualTo(3);

      // In a channel that has heard of no week.
      browser.speaksAs("Lena Vogel").goesTo("random").types("/huzzah digest off");
      browser.readsPrivately("The digest is off for #wins");
      browser.types("/huzzah digest preview");
      browser.readsPrivately("A preview, for you alone");
      long before = posts(demo);
      browser.presses("Post this week's digest now");
      browser.readsPrivately("is on its way to #random");
      browser.reads("Effort of the week", "The board");
      assertThat(posts(demo)).isEqualTo(before + 1);
      browser.leaves();
    }
  }

  private static long weeksTold(Demo demo) {
    return demo.slack().messages("#wins").stream()
        .filter(message -> message.blocks().toString().contains("Everyone who was thanked"))
        .count();
  }

  private static long posts(Demo demo) {
    return demo.slack().messages("#random").stream()
        .filter(message -> message.threadTs() == null)
        .count();
  }
}
