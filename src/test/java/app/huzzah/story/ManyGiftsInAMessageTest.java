package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A message may hold many shout-outs; its writer still reads one answer. */
class ManyGiftsInAMessageTest extends Talking {
  @Test
  void whereTheAllowanceEndsInTheMiddleOneWhisperSaysWhichWereNotGiven() {
    int before = as("mia").privately("#wins").size();
    Message said = says("mia", "#wins", lines(40));

    assertReceived("ben", 20);
    assertThat(as("mia").types("#random", "/huzzah me"))
        .contains("given all of this week's 20 points");
    assertThat(answered(said)).isTrue();
    awaitWhisper("mia", "#wins", "Of the 40 shout-outs", "number 21 to 40", "Edit your message");
    assertThat(as("mia").privately("#wins")).hasSize(before + 1);
  }

  @Test
  void differentProblemsStandInOneWhisperToo() {
    int before = as("mia").privately("#wins").size();
    says(
        "mia",
        "#wins",
        "@mia :muscle: for me\n@ben :muscle: for him\n@finn :muscle: for the agency\n@zoe :bulb:");

    assertReceived("ben", 1);
    awaitWhisper("mia", "#wins", "number 1:", "Shout-outs go to others", "number 3:", "guest");
    awaitWhisper("mia", "#wins", "number 4:", "What was it for?");
    assertThat(as("mia").privately("#wins")).hasSize(before + 1);
  }

  @Test
  void ourReactionStaysAsLongAsOneOfThemStands() {
    Message said = says("mia", "#wins", "@ben :muscle: for one\n@zoe :bulb: for two");
    edits("mia", said, "@ben :muscle: for one");
    assertThat(answered(said)).isTrue();

    edits("mia", said, "nothing any more");
    assertThat(answered(said)).isFalse();
    assertReceived("ben", 0);
  }

  @Test
  void twentyEditsInARowEndAsTheLastOneSays() {
    Message said = says("mia", "#wins", "@ben :muscle: for edit 0");
    for (int i = 1; i <= 20; i++) {
      as("mia")
          .person()
          .edits(said, (i % 2 == 0 ? "@ben" : "@ben @zoe") + " :muscle: for edit " + i);
    }
    stage().calms();

    assertReceived("ben", 1);
    assertReceived("zoe", 0);
    assertLeft("mia", 19);
    assertThat(as("ben").home("edit 20")).doesNotContain("edit 19");
  }

  @Test
  void aHundredMentionsAreAnsweredOnce() {
    String hundred = "@ben @zoe @yuki @sofia @omar ".repeat(20);
    says("mia", "#wins", hundred + ":muscle: for all five of them");

    assertReceived("ben", 1);
    assertLeft("mia", 15);
  }

  @Test
  void aGroupNamedByItsHandleCountsAsItsMembers() {
    String group =
        stage().slack().workspace().groups().all().stream()
            .filter(each -> each.handle().equals("design"))
            .findFirst()
            .orElseThrow()
            .id();
    as("sofia")
        .person()
        .saysRaw("#wins", "<!subteam^" + group + "> :muscle: for the new colours", null);
    stage().calms();

    assertReceived("zoe", 1);
    assertReceived("yuki", 1);
    assertLeft("sofia", 17);
  }

  @Test
  void aKilobyteOfEmojiAndWordsFromRightToLeftAreReasons() {
    says("mia", "#wins", "@ben :muscle: " + ":heart:".repeat(150));
    says("mia", "#wins", "@ben :muscle: \u05ea\u05d5\u05d3\u05d4 \u05e8\u05d1\u05d4");
    says("mia", "#wins", "@ben :muscle: \u200b\u200d\u2060");

    assertReceived("ben", 2);
    awaitWhisper("mia", "#wins", "What was it for?");
  }

  @Test
  void tooLongAReasonIsRefusedWithItsLength() {
    says("mia", "#wins", "@ben :muscle: for " + "x".repeat(3_100));

    assertReceived("ben", 0);
    awaitWhisper("mia", "#wins", "3,000 characters fit", "Edit your message");
  }

  private static String lines(int howMany) {
    return IntStream.rangeClosed(1, howMany)
        .mapToObj(i -> "@ben :muscle: for number " + i)
        .collect(Collectors.joining("\n"));
  }
}
