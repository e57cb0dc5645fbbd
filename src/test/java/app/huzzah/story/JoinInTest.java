package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.table;

import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.Seed;
import app.huzzah.recognition.Together;
import app.huzzah.recognition.Verification;
import app.huzzah.slack.view.RecognitionPost;
import app.huzzah.story.Stage.Mode;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JoinInTest extends InBothModes {
  private static final String JOIN = "Join in";
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void whoJoinsInStandsOnThePostAndPaysFromTheirOwn() {
    Message post = given("big win @ben for closing Acme");

    as("zoe").presses(post, JOIN);

    as("zoe").reads("#wins", "You joined in: Ben Ito gets 1 more point", "19 of 20 points left");
    Message now = stage().awaitPost("#wins", "closing Acme", "*Zoë Jansen* joined in");
    assertThat(now.blocks().toString()).doesNotContain("<@" + as("zoe").person().id() + ">");
    as("tom").presses(post, JOIN);
    stage().awaitPost("#wins", "closing Acme", "2 people joined in: *Zoë Jansen* and *Tom Whit");
  }

  @Test
  void joiningIsTakenBackByTheButtonBesideIt() {
    Message post = given("@ben @tom for the tests");
    as("zoe").presses(post, JOIN);
    as("zoe").reads("#wins", "Ben Ito and Tom Whitfield get 1 more point each", "18 of 20");
    stage().awaitPost("#wins", "the tests", "joined in");

    as("zoe").presses("#wins", "Take it back");

    as("zoe").reads("#wins", "You no longer join in", "20 of 20");
    stage().settles();
    assertThat(stage().posts("#wins")).last().asString().doesNotContain("joined in");
  }

  @Test
  void joiningTwiceIsOnceAndSaysSo() {
    Message post = given("@ben for the docs");
    as("zoe").presses(post, JOIN);
    as("zoe").reads("#wins", "You joined in: Ben Ito");

    as("zoe").presses(post, JOIN);

    as("zoe").reads("#wins", "You joined in before", "[Take it back]");
    assertThat(as("zoe").types("#wins", "/huzzah me")).contains("19 of 20 points");
  }

  @Test
  void theGiverAndTheRecipientsHearThatItIsTheirs() {
    Message post = given("@ben for the patience");

    as("mia").presses(post, JOIN);
    as("ben").presses(post, JOIN);

    as("mia").reads("#wins", "You gave this one yourself");
    as("ben").reads("#wins", "This one is for you: enjoy it");
  }

  @Test
  void guestsHearThatTheyCannotYet() {
    Message post = given("@ben for the welcome");

    as("finn").presses(post, JOIN);

    as("finn").reads("#wins", "Guests can't give");
  }

  @Test
  void whoHasNothingLeftHearsWhenNewPointsCome() {
    Message post = given("@ben for the last mile");
    as("zoe").types("#random", "/huzzah big @mia @tom @yuki @noah for everything this week");

    as("zoe").presses(post, JOIN);

    as("zoe").reads("#wins", "Joining in takes 1 point", "given all of this week's", "New points");
  }

  @Test
  void whatWasTakenBackMeanwhileCannotBeJoined() {
    Message post = given("@ben for something hasty");
    as("mia").types("#wins", "/huzzah undo");

    as("zoe").presses(post, JOIN);

    as("zoe").reads("#wins", "This shout-out was taken back meanwhile");
  }

  @Test
  void whatOthersJoinedGoesBackWithTheShoutOut() {
    Message post = given("big @ben for the wrong reasons");
    as("zoe").presses(post, JOIN);
    as("zoe").reads("#wins", "You joined in: Ben Ito");

    as("mia").chooses(post, RecognitionPost.Choice.TAKE_BACK);

    as("mia").reads("#wins", "Taken back: your shout-out for Ben Ito", "20 of 20");
    assertThat(as("zoe").types("#wins", "/huzzah me")).contains("20 of 20 points");
    assertThat(as("ben").types("#wins", "/huzzah me")).contains("Received: nothing yet");
    as("tom").chooses(post, RecognitionPost.Choice.TAKE_BACK);
    as("tom").reads("#wins", "Only the person who gave");
  }

  /** Half of them while nothing can be posted, half while an update is under way. */
  @Test
  void twoHundredWhoJoinAtOnceAllCountAndCostFewUpdates() throws Exception {
    Seed seed = AcmeWorkspace.seed();
    for (int i = 0; i < 200; i++) {
      seed.person(fan(i), "Fan No " + i, "", "Europe/Berlin");
    }
    try (Stage crowded = Stage.paced(Mode.HTTP, seed, SECOND)) {
      crowded.as("mia").types("#wins", "/huzzah big win @ben for closing Acme");
      crowded.timePassesUntilSettled();
      Message post = crowded.awaitPost("#wins", "closing Acme");

      Together.doAll(100, i -> press(crowded, i, post));
      crowded.clock().pass(SECOND);
      Together.doAll(100, i -> press(crowded, 100 + i, post));
      await()
          .atMost(Stage.PATIENCE)
          .until(() -> crowded.database().read(dsl -> dsl.fetchCount(table("boost"))) == 200);
      crowded.timePassesUntilSettled();

      assertThat(crowded.posts("#wins"))
          .last()
          .asString()
          .contains("200 people joined in", "and 190 more", "200 more points");
      assertThat(crowded.slack().calls("chat.update")).hasSizeBetween(1, 4);
      assertThat(crowded.as("ben").types("#wins", "/huzzah me")).contains("balance: *205 points*");
      assertThat(Verification.differences(crowded.database())).isEmpty();
    }
  }

  private static boolean press(Stage crowded, int number, Message post) {
    crowded.as(fan(number)).presses(post, JOIN);
    return true;
  }

  private static String fan(int number) {
    return String.format(Locale.ROOT, "fan%03d", number);
  }

  private Message given(String text) {
    as("mia").types("#wins", "/huzzah " + text);
    String reason = text.substring(text.indexOf(" for ") + 5);
    Message post = stage().awaitPost("#wins", reason);
    stage().settles();
    return post;
  }
}
