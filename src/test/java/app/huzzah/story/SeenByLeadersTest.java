package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Message;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.slack.SlackConnection;
import app.huzzah.slack.view.RecognitionPost;
import app.huzzah.slack.view.SeenView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Leaders tell those who gave and got a shout-out that they read it. */
class SeenByLeadersTest extends InBothModes {
  private static final String SEEN = "Seen";
  private static final String WITH_WORDS = "Seen, with a word…";
  private static final Duration SECOND = Duration.ofSeconds(1);

  @AfterEach
  void formsAreClosed() {
    as("lena").closesForms();
    stage().slack().faults().clear();
    stage().timePassesUntilSettled();
  }

  @Test
  void onePressTellsItsPeopleAndThePostShowsIt() {
    given("big win @ben @zoe for closing Acme");
    Message read = reads("lena");
    int before = as("ben").heard().size();

    as("lena").presses(read, SEEN);

    as("lena").reads("dm", "Seen. I tell Mia Rossi, Ben Ito and Zoë Jansen that you read it.");
    as("mia").hears("*Lena Vogel* has read your shout-out for Ben Ito and Zoë", "|See the post>");
    as("ben").hears("*Lena Vogel* has read the shout-out that Mia Rossi gave you and 1 colleague");
    as("zoe").hears("*Lena Vogel* has read the shout-out that Mia Rossi gave you");
    Message now = stage().awaitPost("#wins", "closing Acme", "Seen by *Lena Vogel*");
    assertThat(now.blocks().toString()).doesNotContain(as("lena").person().id());

    as("lena").presses(read, SEEN);

    as("lena").reads("dm", "You marked this one as seen");
    stage().settles();
    assertThat(as("ben").heard()).hasSize(before + 1);
  }

  @Test
  void aWordIsToldAndStandsOnThePostWhateverElseChangesThere() {
    Message post = given("@tom for the teh numbers");
    as("lena").presses(reads("lena"), WITH_WORDS);
    assertThat(as("lena").formText()).contains("*Mia Rossi* for Tom", "the teh numbers");

    as("lena").submits(Values.of("words", " <!channel> look: *bold* :tada: "));

    assertThat(as("lena").formText()).contains("Seen. I tell Mia Rossi and Tom Whitfield", "look:");
    Message heard = as("tom").hears("has read", "and says:", "<!channel> look: *bold* :tada:");
    assertThat(heard.text()).contains("&lt;!channel&gt;").doesNotContain("<!channel>");
    stage().awaitPost("#wins", "teh numbers", "Lena Vogel: “<!channel> look: *bold* :tada:”");

    stage().clock().pass(SECOND);
    as("mia").chooses(post, RecognitionPost.Choice.REWORD);
    as("mia").submits(Values.of("words", "the right numbers"));
    as("mia").closesForms();
    stage().awaitPost("#wins", "the right numbers", "Seen by *Lena Vogel*", "Lena Vogel: “");
    stage().clock().pass(SECOND);
    as("zoe").presses(post, "Join in");
    stage().awaitPost("#wins", "the right numbers", "*Zoë Jansen* joined in", "Seen by *Lena");
  }

  @Test
  void aWordMayFollowAndIsToldOnceMore() {
    given("@omar for the patience");
    Message read = reads("lena");
    as("lena").presses(read, SEEN);
    as("omar").hears("has read the shout-out that Mia Rossi gave you.");

    as("lena").presses(read, WITH_WORDS);
    as("lena").submits(Values.of("words", "Patience of a saint"));

    as("omar").hears("has read", "and says:", "Patience of a saint");
    as("lena").closesForms();
    as("lena").presses(read, WITH_WORDS);
    as("lena").reads("dm", "You marked this one as seen", "its people know what you said");
    assertThat(as("lena").person().modal()).isEmpty();
  }

  /** Slack was away when the leader pressed, and then added a word. */
  @Test
  void whatWaitsInSilenceIsNotToldOnceThereIsAWord() {
    given("@yuki for the calm");
    Message read = reads("lena");
    int before = as("yuki").heard().size();
    stage().slack().faults().next("chat.postMessage", 2, new Fault.RateLimited(3));
    as("lena").presses(read, SEEN);
    as("lena").reads("dm", "Seen. I tell Mia Rossi and Yuki Tanaka");
    as("lena").presses(read, WITH_WORDS);
    as("lena").submits(Values.of("words", "So calm"));

    stage().timePassesUntilSettled();

    assertThat(as("yuki").heard().subList(before, as("yuki").heard().size()))
        .singleElement()
        .asString()
        .contains("and says:", "So calm");
  }

  @Test
  void severalLeadersStandOnOnePost() {
    given("@noah for the night shift");
    as("lena").presses(reads("lena"), SEEN);
    stage().awaitPost("#wins", "the night shift", "Seen by *Lena Vogel*");
    stage().clock().pass(SECOND);
    as("ada").presses(reads("ada"), SEEN);

    stage().awaitPost("#wins", "the night shift", "Seen by *Lena Vogel* and *Ada Okonkwo*");
  }

  @Test
  void whatIsTakenBackShowsNothingMoreAndWhatWasTypedIsNotLost() {
    given("@grace for something hasty");
    Message read = reads("lena");
    Message readByAda = reads("ada");
    as("ada").presses(readByAda, SEEN);
    stage().awaitPost("#wins", "something hasty", "Seen by *Ada Okonkwo*");
    as("lena").presses(read, WITH_WORDS);
    assertThat(as("lena").formText()).contains("something hasty");
    stage().settles();
    stage().clock().pass(SECOND);
    as("mia").types("#wins", "/huzzah undo");

    as("lena").submits(Values.of("words", "My long thoughts"));

    assertThat(as("lena").formText()).contains("was taken back meanwhile", "My long thoughts");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("something hasty"));
    assertThat(as("grace").heard()).noneMatch(text -> text.contains("Lena Vogel"));
    as("lena").closesForms();
    as("lena").presses(read, SEEN);
    as("lena").reads("dm", "This shout-out was taken back meanwhile");
  }

  @Test
  void whoLeftIsNotTold() {
    given("@sofia @priya for the contract");
    int before = as("sofia").heard().size();
    isHere("sofia", false);

    as("lena").presses(reads("lena"), SEEN);

    as("priya").hears("*Lena Vogel* has read");
    stage().settles();
    isHere("sofia", true);
    assertThat(as("sofia").heard()).hasSize(before);
  }

  @Test
  void aMessageThatGaveIsSeenToo() {
    as("mia").person().says("#wins", "@ben :muscle: for the quick answer");
    stage().calms();
    Message read = reads("lena");

    as("lena").presses(read, SEEN);

    as("ben").hears("*Lena Vogel* has read", "|See the message>");
  }

  @Test
  void nobodyElseAndNothingPrivate() {
    given("@ben for the open door");
    as("tom").presses(reads("tom"), WITH_WORDS);
    as("tom").reads("dm", "“Seen” is for the workspace's leaders and admins");

    as("mia").types("#wins", "/huzzah privately @ben for the kind word");
    stage().settles();
    int before = as("ben").heard().size();
    as("lena").presses(reads("lena"), SEEN);
    as("lena").reads("dm", "only do this for a shout-out that was said in a public channel");
    stage().settles();
    assertThat(as("ben").heard()).hasSize(before);
  }

  private Message given(String text) {
    as("mia").types("#wins", "/huzzah " + text);
    Message post = stage().awaitPost("#wins", text.substring(text.indexOf(" for ") + 5));
    stage().settles();
    return post;
  }

  /** What was given last comes before a leader, as in their digest. */
  private Message reads(String handle) {
    String leader = as(handle).person().id();
    RecognitionId latest =
        stage()
            .database()
            .query(dsl ->
                new RecognitionId(
                    dsl.fetchSingle("select max(recognition_id) from recognition")
                        .get(0, Long.class)));
    try (SlackConnection slack =
        new SlackConnection(stage().slack().botToken(), stage().slack().apiUrl())) {
      var message =
          new app.huzzah.slack.view.Message("A highlight", List.of(SeenView.buttons(latest)));
      String ts = slack.client().post(leader, Optional.empty(), message, "highlights").ts();
      return as(handle).person().fromBot().stream()
          .filter(each -> each.ts().equals(ts))
          .findFirst()
          .orElseThrow();
    }
  }

  private void isHere(String handle, boolean here) {
    stage()
        .database()
        .runInTransaction(tx ->
            tx.execute(
                "update member set is_deactivated = ? where member_id = ?",
                !here,
                as(handle).person().id()));
  }
}
