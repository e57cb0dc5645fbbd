package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import app.huzzah.story.Stage.Mode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void aBusyChannelIsPostedToAtSlacksPaceAndInOrder() {
    try (Stage stage = Stage.paced(Mode.HTTP, SECOND)) {
      stage.slack().faults().limitPosts(1, SECOND);
      List<String> given = new ArrayList<>();
      for (int i = 1; i <= 8; i++) {
        given.add("reason " + i);
        stage.as("mia").types("#wins", "/huzzah @ben for reason " + i);
        stage.as("zoe").types("#random", "/huzzah @tom for reason " + i);
      }

      stage.timePassesUntilSettled();

      for (String channel : List.of("#wins", "#random")) {
        List<Message> posts = stage.slack().messages(channel);
        assertThat(posts)
            .extracting(post -> stage.text(post).lines().toList().get(1))
            .containsExactlyElementsOf(given);
        assertThat(posts)
            .extracting(post -> new BigDecimal(post.ts()).longValue())
            .doesNotHaveDuplicates()
            .isSortedAccordingTo(Comparator.naturalOrder());
      }
      assertThat(stage.slack().calls("chat.postMessage")).noneMatch(call -> call.status() == 429);
    }
  }
}
