package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import org.junit.jupiter.api.Test;

class MessageStoriesTest extends Talking {
  @Test
  void aMentionAndAnEmojiGiveAndTheAnswerIsAReactionAlone() {
    int before = stage().posts("#wins").size();
    Message said = says("mia", "#wins", "@ben :muscle: for the late night on Acme");

    assertReceived("ben", 1);
    assertLeft("mia", 19);
    assertThat(answered(said)).isTrue();
    assertThat(stage().posts("#wins")).hasSize(before);
    assertThat(as("mia").privately("#wins")).noneMatch(text -> text.contains("late night on"));
  }
}
