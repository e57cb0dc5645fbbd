package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import org.junit.jupiter.api.Test;

class ReactionStoriesTest extends Talking {
  @Test
  void aKindsEmojiUnderAMessageThanksItsWriter() {
    Message said = says("ben", "#wins", "I wrote down what went wrong last night");
    reacts("mia", said, "bulb");

    assertReceived("ben", 1);
    assertLeft("mia", 19);
    String link = "/archives/" + said.channel() + "/p" + said.ts().replace(".", "");
    assertThat(stage().text(as("ben").hears("for this message", link))).contains("lesson");
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("for this message"));
    assertThat(as("mia").privately("#wins")).noneMatch(text -> text.contains("for this message"));
  }

  @Test
  void takenOffItIsTakenBackAndPutThereAgainItIsGivenAgain() {
    Message said = says("ben", "#wins", "the importer is twice as fast");
    reacts("mia", said, "muscle");
    unreacts("mia", said, "muscle");
    assertReceived("ben", 0);
    assertLeft("mia", 20);

    reacts("mia", said, "muscle");
    assertReceived("ben", 1);
    assertLeft("mia", 19);
  }

  @Test
  void eachKindAndEachPersonCountForThemselves() {
    Message said = says("ben", "#wins", "done, and I learned a lot");
    reacts("mia", said, "muscle::skin-tone-3");
    reacts("mia", said, "bulb");
    reacts("zoe", said, "muscle");
    assertReceived("ben", 3);

    unreacts("mia", said, "bulb");
    assertReceived("ben", 2);
    assertLeft("mia", 19);
  }

  @Test
  void otherEmojiAndOnesOwnMessagesGiveNothing() {
    int before = standing();
    Message said = says("ben", "#wins", "hello");
    reacts("mia", said, "tada");
    reacts("mia", said, "heart");
    reacts("ben", said, "muscle");

    assertThat(standing()).isEqualTo(before);
  }

  @Test
  void underWhatBotsGuestsAndThoseWhoLeftWroteItGivesNothingSilently() {
    int before = standing();
    Message bot = says("standup", "#wins", "stand up!");
    Message webhook = stage().slack().webhookPosts("#wins", "Deploys", "version 7");
    Message guest = says("finn", "#wins", "greetings from the agency");
    for (Message each : new Message[] {bot, webhook, guest}) {
      reacts("mia", each, "muscle");
      unreacts("mia", each, "muscle");
    }

    assertThat(standing()).isEqualTo(before);
    assertLeft("mia", 20);
    assertThat(as("mia").privately("#wins"))
        .noneMatch(text -> text.contains("bot") || text.contains("guest"));
  }

  @Test
  void guestsReactAsTheyLikeAndGiveNothing() {
    Message said = says("ben", "#wins", "hello again");
    reacts("finn", said, "muscle");

    assertReceived("ben", 0);
    assertThat(as("finn").privately("#wins")).noneMatch(text -> text.contains("Your reaction"));
  }

  @Test
  void whatDoesNotFitIsWhispered() {
    says("mia", "#wins", "@ben @zoe @yuki @sofia :muscle: :tada: for all twenty");
    Message said = says("ben", "#wins", "thanks!");
    reacts("mia", said, "muscle");

    awaitWhisper("mia", "#wins", "gave no points", "given all of this week's");
    assertReceived("ben", 5);
  }

  @Test
  void underOneOfOurPostsItJoinsAndTakenOffItLeaves() {
    as("mia").types("#wins", "/huzzah big @ben @zoe for the joint effort of all");
    Message post = stage().awaitPost("#wins", "the joint effort of all");
    stage().calms();
    reacts("sofia", post, "trophy");

    assertReceived("ben", 6);
    assertReceived("zoe", 6);
    assertLeft("sofia", 18);
    assertThat(stage().text(now(post))).contains("Sofía");

    unreacts("sofia", post, "trophy");
    assertReceived("ben", 5);
    assertLeft("sofia", 20);
    assertThat(stage().text(now(post))).doesNotContain("Sofía");
  }

  @Test
  void giversAndRecipientsDoNotJoinWhatIsTheirs() {
    as("mia").types("#wins", "/huzzah big @ben for the quiet work");
    Message post = stage().awaitPost("#wins", "the quiet work");
    stage().calms();
    reacts("mia", post, "muscle");
    reacts("ben", post, "muscle");

    assertReceived("ben", 5);
    assertLeft("mia", 15);
    assertLeft("ben", 20);
  }

  @Test
  void joiningThatDoesNotFitIsWhispered() {
    says("sofia", "#wins", "@ben @zoe @yuki @mia :muscle: :tada: for all twenty of mine");
    as("mia").types("#wins", "/huzzah big @ben for being popular");
    Message post = stage().awaitPost("#wins", "being popular");
    stage().calms();
    reacts("sofia", post, "muscle");

    awaitWhisper("sofia", "#wins", "Joining in takes 1 point", "given all of this week's");
    assertReceived("ben", 10);
  }
}
