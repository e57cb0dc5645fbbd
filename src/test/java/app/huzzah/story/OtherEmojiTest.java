package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Emoji are a setting: what other ones gave follows its message all the same. */
class OtherEmojiTest extends Talking {
  @AfterEach
  void asAtFirst() {
    sets(
        Values.of("effort_emoji", "muscle")
            .and("win_emoji", "trophy")
            .and("lesson_emoji", "bulb")
            .and("big_emoji", "tada"));
  }

  private void others() {
    sets(
        Values.of("effort_emoji", "rocket")
            .and("win_emoji", "crown")
            .and("lesson_emoji", "owl")
            .and("big_emoji", "fire"));
  }

  @Test
  void aMessageThatIsDeletedAfterwardsTakesItsGiftsBack() {
    Message said = says("mia", "#wins", "@ben :muscle: for the first\n@zoe :bulb: for the second");
    others();
    deletes("mia", said);

    assertReceived("ben", 0);
    assertReceived("zoe", 0);
    assertLeft("mia", 20);
  }

  @Test
  void aMessageThatIsEditedAfterwardsGivesWhatItSaysNow() {
    Message said = says("mia", "#wins", "@ben :muscle: for the typo");
    others();
    edits("mia", said, "@ben :muscle: for the typo, mended");
    assertReceived("ben", 0);
    assertThat(answered(said)).isFalse();

    edits("mia", said, "@ben @zoe :rocket: for the typo, mended");
    assertReceived("ben", 1);
    assertReceived("zoe", 1);
    assertThat(answered(said)).isTrue();
  }

  @Test
  void postsNumbersHelpHomeAndDigestShowThem() {
    others();
    as("mia").types("#wins", "/huzzah big win @ben for the crown");
    assertThat(stage().text(stage().awaitPost("#wins", "the crown")))
        .contains(":crown:", ":fire:")
        .doesNotContain(":trophy:", ":tada:");
    assertThat(stage().text(as("ben").hears("the crown"))).contains(":crown:", ":fire:");
    assertThat(as("ben").types("#random", "/huzzah me")).contains(":crown: 1 win");
    assertThat(as("ben").types("#random", "/huzzah help")).contains(":rocket:", ":owl:", ":fire:");
    assertThat(as("ben").home("the crown")).contains(":crown:").doesNotContain(":trophy:");

    stage().nextWeek();
    assertThat(as("ada").types("#random", "/huzzah digest preview"))
        .contains(":fire: *Big celebrations*")
        .doesNotContain(":tada:");
  }
}
