package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where admins want posts to go, and what of messages is posted at all. */
class EchoTest extends Talking {
  @AfterEach
  void asAtFirst() {
    sets(Values.of("echo", "BIG").and("post_channel"));
  }

  private long posts(String channel, String words) {
    return stage().posts(channel).stream().filter(text -> text.contains(words)).count();
  }

  @Test
  void neverMeansThatBigMessagesAreNotPostedEither() {
    sets(Values.of("echo", "NEVER"));
    Message said = says("mia", "#wins", "@ben :trophy: :tada: for the quiet one");

    assertReceived("ben", 5);
    assertThat(answered(said)).isTrue();
    assertThat(posts("#wins", "the quiet one")).isZero();

    as("mia").types("#wins", "/huzzah @ben for what was typed as a command");
    stage().awaitPost("#wins", "typed as a command");
  }

  @Test
  void alwaysMeansThatSmallMessagesArePostedTooAndStayInTheirThread() {
    sets(Values.of("echo", "ALWAYS"));
    Message root = says("ben", "#wins", "the small things");
    Message said = as("mia").person().repliesTo(root, "@ben :muscle: for the small thing");
    stage().calms();

    Message post = stage().awaitPost("#wins", "the small thing");
    assertThat(post.threadTs()).isEqualTo(root.ts());
    deletes("mia", said);
    assertThat(stage().text(now(post))).contains("taken back").doesNotContain("small thing");
    assertReceived("ben", 0);
  }

  @Test
  void oneChannelForAllPostsGetsCommandsAndBigMessages() {
    sets(Values.of("post_channel", "#general"));
    assertThat(as("mia").types("#wins", "/huzzah @ben @zoe for one place to read it"))
        .contains("It goes to #general");
    stage().awaitPost("#general", "one place to read it");
    String link = "/archives/" + stage().slack().workspace().channel("#general").id() + "/p";
    as("ben").hears("one place to read it", link);
    as("zoe").hears("one place to read it", link);

    Message root = says("ben", "#wins", "a thread elsewhere");
    as("mia").person().repliesTo(root, "@ben :trophy: :tada: for a big one in a thread");
    stage().calms();
    assertThat(stage().awaitPost("#general", "a big one in a thread").threadTs()).isNull();
    says("mia", "#wins", "@ben :muscle: for a small one in passing");

    assertThat(posts("#general", "small one in passing")).isZero();
    assertThat(posts("#wins", "one place to read it")).isZero();
    assertThat(posts("#wins", "a big one in a thread")).isZero();
    assertReceived("ben", 7);
  }

  @Test
  void whatWasSaidInAPrivateChannelStaysThere() {
    sets(Values.of("post_channel", "#general").and("echo", "ALWAYS"));
    assertThat(as("mia").types("#project-aurora", "/huzzah big @ben for the secret command"))
        .contains("It goes to #project-aurora");
    says("mia", "#project-aurora", "@zoe :muscle: for the secret message");

    stage().awaitPost("#project-aurora", "the secret command");
    stage().awaitPost("#project-aurora", "the secret message");
    assertThat(posts("#general", "secret")).isZero();
  }

  @Test
  void whereTheChannelOfAllPostsTakesNoneTheGiverIsToldAndTheGiftStands() {
    sets(Values.of("post_channel", "#general"));
    stage().slack().directory().archive("#general", "ada", true);
    try {
      as("mia").types("#wins", "/huzzah @ben for the archived place");

      as("mia").hears("counts", "could not post it in #general", "archived");
      as("ben").hears("the archived place");
      assertReceived("ben", 1);
    } finally {
      stage().slack().directory().archive("#general", "ada", false);
      stage().calms();
    }
  }
}
