package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import org.junit.jupiter.api.Test;

class GivingTest extends InBothModes {
  @Test
  void theChannelReadsWhoThankedWhomForWhat() {
    as("sofia").types("#wins", "/huzzah big win @mia @ben for closing Acme #customer-first");

    Message post = stage().awaitPost("#wins", "closing Acme");
    assertThat(stage().text(post))
        .contains("sofia", "@mia", "@ben", "big win", "#customer-first", "5 points each");
    assertThat(stage().slack().notified(post))
        .containsExactlyInAnyOrder(as("mia").person().id(), as("ben").person().id());
  }

  @Test
  void eachRecipientHearsOfItWithALinkToThePost() {
    as("sofia").types("#wins", "/huzzah lesson @mia @ben for the honest post-mortem");

    Message post = stage().awaitPost("#wins", "the honest post-mortem");
    String link = "/archives/" + post.channel() + "/p" + post.ts().replace(".", "");
    assertThat(stage().text(as("mia").hears("the honest post-mortem")))
        .contains("sofia", "1 point for you", link);
    as("ben").hears("the honest post-mortem", link);
  }

  @Test
  void theGiverHearsPrivatelyWhatIsLeftAndWhenItResets() {
    String answer = as("sofia").types("#wins", "/huzzah big @mia for the long night");

    long monday = 7 * 86_400L - 10 * 3_600L + stage().clock().instant().getEpochSecond();
    assertThat(answer)
        .contains("mia", "#wins", "15 of 20 points left", "<!date^" + monday, "[Undo]");
    assertThat(as("mia").privately("#wins")).noneMatch(text -> text.contains("15 of 20"));
  }
}
