package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import org.junit.jupiter.api.Test;

/** What was given in a message follows the message. */
class EditStoriesTest extends Talking {
  @Test
  void aPersonIsAddedTakenOutAndAddedAgain() {
    Message said = says("mia", "#wins", "@ben :muscle: for the release");

    edits("mia", said, "@ben @zoe :muscle: for the release");
    assertReceived("ben", 1);
    assertReceived("zoe", 1);
    assertLeft("mia", 18);

    edits("mia", said, "@zoe :muscle: for the release");
    assertReceived("ben", 0);
    assertReceived("zoe", 1);
    assertLeft("mia", 19);

    edits("mia", said, "@zoe @ben :muscle: for the release");
    assertReceived("ben", 1);
    assertLeft("mia", 18);
  }

  @Test
  void theEmojiGoesAndWithItTheGiftAndComesBack() {
    Message said = says("mia", "#wins", "@ben :muscle: for the build");

    edits("mia", said, "@ben for the build");
    assertReceived("ben", 0);
    assertLeft("mia", 20);
    assertThat(answered(said)).isFalse();

    edits("mia", said, "@ben :muscle: for the build");
    assertReceived("ben", 1);
    assertLeft("mia", 19);
    assertThat(answered(said)).isTrue();
  }

  @Test
  void otherWordsStandInThePostToo() {
    Message said = says("mia", "#wins", "@ben :trophy: :tada: for closing Akme");
    Message post = stage().awaitPost("#wins", "closing Akme");

    edits("mia", said, "@ben :trophy: :tada: for closing Acme, all by himself");
    assertThat(stage().text(now(post))).contains("closing Acme, all by himself");
    assertThat(stage().text(now(post))).doesNotContain("Akme");
    assertReceived("ben", 5);
    assertLeft("mia", 15);
  }

  @Test
  void aSmallOneThatIsMadeBigCostsMoreAndIsPosted() {
    Message said = says("mia", "#wins", "@ben :muscle: for the rewrite of the importer");

    edits("mia", said, "@ben :muscle: :tada: for the rewrite of the importer");
    assertReceived("ben", 5);
    assertLeft("mia", 15);
    stage().awaitPost("#wins", "rewrite of the importer");
  }

  @Test
  void anEditThatDoesNotFitKeepsWhatWasGivenAndSaysSo() {
    says("mia", "#wins", "@zoe @yuki @sofia :muscle: :tada: for fifteen points");
    Message said = says("mia", "#wins", "@ben :muscle: for one point");

    edits("mia", said, "@ben @zoe :muscle: :tada: for ten points");
    awaitWhisper("mia", "#wins", "stays as it was", "takes 10 points", "Edit your message");
    assertReceived("ben", 1);
    assertLeft("mia", 4);
    assertThat(answered(said)).isTrue();
  }

  @Test
  void aLineMoreGivesMoreAndALineLessTakesItBack() {
    Message said = says("mia", "#wins", "@ben :muscle: for the first");

    edits("mia", said, "@ben :muscle: for the first\n@zoe :bulb: for the second");
    assertReceived("ben", 1);
    assertReceived("zoe", 1);

    edits("mia", said, "@ben :muscle: for the first");
    assertReceived("ben", 1);
    assertReceived("zoe", 0);
    assertLeft("mia", 19);
  }

  @Test
  void aMessageThatGaveNothingMayGiveLater() {
    Message said = says("mia", "#wins", "well done @ben");

    edits("mia", said, "well done @ben :muscle:");
    assertReceived("ben", 1);
    assertThat(answered(said)).isTrue();
  }

  @Test
  void aPreviewOfALinkChangesNothing() {
    Message said =
        says("mia", "#wins", "@ben :muscle: for the page at https://example.com/launch today");
    int before = standing();
    stage().slack().unfurls(said, "https://example.com/launch", "The launch");
    stage().calms();

    assertThat(standing()).isEqualTo(before);
    assertReceived("ben", 1);
    assertLeft("mia", 19);
  }

  @Test
  void aDeletedMessageTakesItsGiftBackAndThePostSaysSo() {
    Message said = says("mia", "#wins", "@ben :trophy: :tada: for a launch that was not");
    Message post = stage().awaitPost("#wins", "a launch that was not");
    deletes("mia", said);

    assertReceived("ben", 0);
    assertLeft("mia", 20);
    assertThat(stage().text(now(post))).contains("taken back").doesNotContain("was not");
  }

  @Test
  void aDeletedMessageWithRepliesLeavesATombstoneAndTakesItsGiftBack() {
    Message said = says("mia", "#wins", "@ben :muscle: for what he did not do");
    as("ben").person().repliesTo(said, "not me");
    deletes("mia", said);

    assertReceived("ben", 0);
    assertLeft("mia", 20);
  }

  @Test
  void whatWasUndoneByHandAnotherWordingDoesNotGiveAgain() {
    Message said = says("mia", "#wins", "@ben :muscle: for the typo");
    as("mia").types("#wins", "/huzzah undo");
    stage().calms();

    edits("mia", said, "@ben :muscle: for the tpyo");
    assertReceived("ben", 0);
  }
}
