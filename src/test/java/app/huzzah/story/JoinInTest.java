package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import app.huzzah.slack.view.RecognitionPost;
import java.time.Duration;
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
    stage().clock().pass(SECOND);
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

  private Message given(String text) {
    as("mia").types("#wins", "/huzzah " + text);
    String reason = text.substring(text.indexOf(" for ") + 5);
    Message post = stage().awaitPost("#wins", reason);
    stage().settles();
    return post;
  }
}
