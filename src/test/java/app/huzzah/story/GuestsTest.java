package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guests take part where admins let them, and no longer when they do not. */
class GuestsTest extends Talking {
  @AfterEach
  void asAtFirst() {
    sets(Values.of("taking_part"));
  }

  @Test
  void switchedOnTheyGiveReceiveReactAndJoin() {
    sets(Values.of("taking_part", "GUESTS"));
    says("finn", "#wins", "@ben :muscle: for the tour");
    Message theirs = says("finn", "#wins", "the copy is done");
    reacts("mia", theirs, "muscle");
    Message bens = says("ben", "#wins", "the build is green");
    reacts("finn", bens, "bulb");
    as("mia").types("#wins", "/huzzah @ben for what a guest joins");
    Message post = stage().awaitPost("#wins", "what a guest joins");
    stage().calms();
    reacts("finn", post, "muscle");

    assertReceived("ben", 4);
    assertReceived("finn", 1);
    assertLeft("finn", 17);

    sets(Values.of("taking_part"));
    unreacts("finn", bens, "bulb");
    unreacts("finn", post, "muscle");
    assertReceived("ben", 2);
    says("finn", "#wins", "@ben :muscle: for another tour");
    awaitWhisper("finn", "#wins", "Guests can't give shout-outs here yet");
    assertReceived("ben", 2);
  }

  @Test
  void switchedOffTheyJoinNothingSilentlyByReactionAndWithAWordByTheButton() {
    as("mia").types("#wins", "/huzzah @ben for what no guest joins");
    Message post = stage().awaitPost("#wins", "what no guest joins");
    stage().calms();
    int before = as("finn").privately("#wins").size();
    reacts("finn", post, "muscle");
    assertThat(as("finn").privately("#wins")).hasSize(before);

    as("finn").presses(post, "Join in");
    awaitWhisper("finn", "#wins", "Guests");
    assertReceived("ben", 1);
  }

  @Test
  void aReactionInAThreadThanksWhoeverWroteThere() {
    Message root = says("mia", "#wins", "who can help?");
    Message reply = as("ben").person().repliesTo(root, "I did");
    stage().calms();
    reacts("mia", reply, "muscle");

    assertReceived("ben", 1);
  }

  @Test
  void whoLeftBeforeAnEditKeepsWhatTheMessageGaveThem() {
    Message said = says("mia", "#wins", "@yuki @ben :muscle: for the handover");
    leaves("yuki");
    try {
      edits("mia", said, "@yuki @ben :muscle: for the handover, and the cake");
      assertReceived("yuki", 1);
      assertReceived("ben", 1);
      edits("mia", said, "@ben :muscle: for the handover, and the cake");
      assertReceived("yuki", 0);
      deletes("mia", said);
      assertReceived("ben", 0);
      assertLeft("mia", 20);
    } finally {
      returns("yuki");
    }
  }

  private void leaves(String who) {
    stage().slack().directory().change(who, user -> user.with(User.Role.DEACTIVATED));
    stage().calms();
    awaitDeactivated(who, true);
  }

  private void returns(String who) {
    stage().slack().directory().change(who, user -> user.without(User.Role.DEACTIVATED));
    stage().calms();
    awaitDeactivated(who, false);
  }

  /** News of people is taken in after it was acknowledged. */
  private void awaitDeactivated(String who, boolean gone) {
    await()
        .atMost(Stage.PATIENCE)
        .until(() ->
            stage()
                .database()
                .read(dsl ->
                    dsl.fetch(
                            "select 1 from member where member_id = ? and is_deactivated = ?",
                            as(who).person().id(),
                            gone)
                        .isNotEmpty()));
  }

  @Test
  void whatSomebodyWhoLeftReceivedCanStillBeJoined() {
    as("mia").types("#wins", "/huzzah @yuki @ben for the farewell");
    Message post = stage().awaitPost("#wins", "the farewell");
    stage().calms();
    leaves("yuki");
    try {
      reacts("sofia", post, "muscle");

      assertReceived("ben", 2);
      assertThat(stage().text(now(post))).contains("joined in");
    } finally {
      returns("yuki");
    }
  }
}
