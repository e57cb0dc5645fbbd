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
    assertThat(as("mia").privately("#wins")).noneMatch(text -> text.contains("late night"));
    assertThat(as("ben").heard()).noneMatch(text -> text.contains("late night"));
  }

  @Test
  void whatIsBigIsPostedInItsThread() {
    Message root = says("ben", "#wins", "we made it");
    Message said = as("mia").person().repliesTo(root, "@ben :trophy: :tada: for closing Acme");
    stage().calms();

    assertReceived("ben", 5);
    assertThat(answered(said)).isTrue();
    Message post = stage().awaitPost("#wins", "closing Acme");
    assertThat(post.threadTs()).isEqualTo(root.ts());
    assertThat(stage().text(post)).contains("ig win");
  }

  @Test
  void severalPeopleGroupsAndWhoeverIsNamedTwiceCountOnceEach() {
    Message said = says("sofia", "#wins", "@mia @ben @mia @design :muscle: for the new onboarding");

    // Mia, Ben, Yuki and Zoë.
    assertLeft("sofia", 16);
    for (String who : new String[] {"mia", "ben", "yuki", "zoe"}) {
      assertReceived(who, 1);
    }
    assertThat(answered(said)).isTrue();
  }

  @Test
  void eachLineWithANameAndAnEmojiIsAGiftOfItsOwn() {
    int before = standing();
    int asked = stage().slack().calls("chat.getPermalink").size();
    says(
        "sofia",
        "#wins",
        "@mia :muscle: for the mockups\n@ben :bulb: for telling us what broke\nWhat a week!");

    assertThat(standing()).isEqualTo(before + 2);
    assertReceived("mia", 1);
    assertReceived("ben", 1);
    assertLeft("sofia", 18);
    assertThat(stage().slack().calls("chat.getPermalink")).hasSize(asked + 1);
  }

  @Test
  void aPrivateChannelThatTheBotIsInGivesThere() {
    Message said = says("mia", "#project-aurora", "@ben :muscle: :tada: for the secret launch");

    assertReceived("ben", 5);
    assertThat(answered(said)).isTrue();
    stage().awaitPost("#project-aurora", "the secret launch");
    assertThat(as("tom").types("#wins", "/huzzah board"))
        .doesNotContain("the secret launch", "project-aurora");
  }

  @Test
  void whatIsSaidWhereTheBotIsNotReachesNobody() {
    int before = standing();
    says("ada", "#leadership", "@priya :muscle: for the plan");

    assertThat(standing()).isEqualTo(before);
  }

  @Test
  void filesEmotesAndRepliesSentToTheChannelTooGiveAsWell() {
    as("mia").person().shares("#wins", "@ben :muscle: for this chart", "chart.png");
    as("mia").person().emotes("#wins", "thanks @ben :muscle: for the emote");
    Message root = says("ben", "#wins", "done");
    as("mia").person().repliesToAll(root, "@ben :muscle: for telling all of us");
    stage().calms();

    assertReceived("ben", 3);
  }

  @Test
  void mostMessagesGiveNothing() {
    int before = standing();
    says("mia", "#wins", "@ben are you there? :wave:");
    says("mia", "#wins", "what a day :muscle: :tada:");
    says("mia", "#wins", "@ben");
    says("mia", "#wins", "`@ben :muscle:` is how you give");
    stage().slack().webhookPosts("#wins", "Deploys", "<@U0BEN00000> :muscle: shipped");
    says("standup", "#wins", "@ben :muscle: for standing up");
    says("mia", "#wins", "@standup :muscle: for reminding us");

    assertThat(standing()).isEqualTo(before);
    assertThat(as("mia").privately("#wins")).noneMatch(text -> text.contains("is a bot"));
  }

  @Test
  void ourOwnPostsGiveNothingAgain() {
    as("mia").types("#wins", "/huzzah big @ben for this :muscle: and that :tada:");
    stage().awaitPost("#wins", "and that");
    stage().calms();

    assertReceived("ben", 5);
    assertLeft("mia", 15);
  }

  @Test
  void whoCallsTheBotAsAWitnessThanksTheOthers() {
    says("mia", "#wins", "thanks @ben :muscle: for the review, cc @huzzah");

    assertReceived("ben", 1);
    assertLeft("mia", 19);
    assertThat(as("mia").privately("#wins")).noneMatch(text -> text.contains("is a bot"));
  }

  @Test
  void whatDoesNotFitIsRefusedWholeAndTheWriterAloneHearsHowToMendIt() {
    Message root = says("mia", "#wins", "a thread");
    says("mia", "#wins", "@ben @zoe @yuki :muscle: :tada: for the first three");
    Message said =
        as("mia").person().repliesTo(root, "@ben @sofia :muscle: :tada: for the next two");
    stage().calms();

    assertReceived("ben", 5);
    assertReceived("sofia", 0);
    assertThat(answered(said)).isFalse();
    awaitWhisper("mia", "#wins", "takes 10 points", "5 left", "Edit your message");
    assertThat(whisper("mia", "#wins", "takes 10 points").threadTs()).isEqualTo(root.ts());
    assertThat(as("ben").privately("#wins")).noneMatch(text -> text.contains("takes 10 points"));
  }

  @Test
  void whoThanksThemselvesAloneIsToldKindly() {
    says("mia", "#wins", "@mia :muscle: for getting up");

    awaitWhisper("mia", "#wins", "Shout-outs go to others", "Well done all the same");
    assertReceived("mia", 0);
  }

  @Test
  void whoIsLeftOutAmongOthersIsNamedToTheWriter() {
    says("mia", "#wins", "@mia @finn @ben :muscle: for the agency day");

    awaitWhisper("mia", "#wins", "you were left out", "is a guest");
    assertReceived("ben", 1);
    assertReceived("finn", 0);
  }

  @Test
  void guestsHearThatTheyCannotGiveYet() {
    says("finn", "#wins", "@ben :muscle: for the warm welcome");

    awaitWhisper("finn", "#wins", "Guests can't give shout-outs here yet");
    assertReceived("ben", 0);
  }

  @Test
  void withoutAWordOfReasonTheWriterIsAskedForOne() {
    Message said = says("mia", "#wins", "@ben :muscle:");
    awaitWhisper("mia", "#wins", "What was it for?", "Edit your message");
    assertReceived("ben", 0);

    edits("mia", said, "@ben :muscle: for the tests");
    assertReceived("ben", 1);
    assertThat(answered(said)).isTrue();
  }

  @Test
  void undoTakesBackTheMessagesGiftAndOurReaction() {
    Message said = says("mia", "#wins", "@ben :muscle: for something else");
    as("mia").types("#wins", "/huzzah undo");
    stage().calms();

    assertReceived("ben", 0);
    assertThat(answered(said)).isFalse();
  }
}
