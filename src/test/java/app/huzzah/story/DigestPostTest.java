package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stands in a digest's post and below it, and what becomes of it later. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestPostTest {
  private Stage stage;

  @BeforeAll
  void open() {
    stage = Stage.in(Stage.Mode.HTTP);
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @BeforeEach
  void longAfterAllThatWasToldBefore() {
    stage.nextWeek();
    stage.nextWeek();
    // These stories are of the channels' digests alone.
    for (String leads : List.of("ada", "lena")) {
      stage.as(leads).types("#random", "/huzzah digest leaders off");
    }
    leader().types("#random", "/huzzah digest on #wins friday 16:00");
  }

  @AfterEach
  void noMoreDigests() {
    stage.slack().faults().clear();
    leader().types("#random", "/huzzah digest off");
    stage.settles();
  }

  @Test
  void thePictureSaysInWordsWhatItShows() {
    stage.as("mia").types("#wins", "/huzzah big win @ben for the picture of the week");

    Message post = onFriday("the picture of the week");

    assertThat(stage.text(post))
        .contains("(picture: Shout-outs by week, as bars.", "1 win (1 big).)");
  }

  @Test
  void whatCameAfterTheLastDigestHasAPictureTooWhereNothingCameSince() {
    stage.as("mia").types("#wins", "/huzzah big win @ben for the first of two weeks");
    onFriday("the first of two weeks");
    fridayAt("18:00");
    stage.as("mia").types("#wins", "/huzzah big win @zoe for the late Friday");
    stage.nextWeek();

    assertThat(stage.text(onFriday("the late Friday")))
        .contains("(picture: Shout-outs by week, as bars.");
  }

  @Test
  void withoutAPictureItIsPostedAllTheSame() {
    stage.as("mia").types("#wins", "/huzzah @ben for the week without a picture");
    stage
        .slack()
        .faults()
        .next("files.completeUploadExternal", 1, new Fault.Refusal("internal_error"));

    assertThat(stage.text(onFriday("the week without a picture"))).doesNotContain("(picture");
  }

  @Test
  void aPictureThatSlackTakesOnlyLaterIsPutInLater() {
    stage.as("mia").types("#wins", "/huzzah @ben for the patient picture");
    stage.slack().faults().next("chat.postMessage", 1, new Fault.Refusal("invalid_blocks"));

    onFriday("the patient picture");

    stage.awaitPost("#wins", "the patient picture", "(picture: ");
    stage.settles();
    assertThat(digests("the patient picture")).hasSize(1);
  }

  @Test
  void theThreadBelowHoldsTheFullList() {
    for (int n = 1; n <= 4; n++) {
      stage.as("mia").types("#wins", "/huzzah @ben for the good thing " + n + ".");
    }
    stage.as("tom").types("#project-aurora", "/huzzah @zoe for the secret thing.");
    List<Message> list = thread(onFriday("the good thing"));

    assertThat(list).hasSize(1);
    assertThat(stage.text(list.getFirst()))
        .contains("The full list of the week of ", "Ben Ito", "from Mia Rossi: the good thing 1.")
        .contains("the good thing 4.")
        .doesNotContain("secret");
    assertThat(stage.slack().pings(list.getFirst()).isNobody()).isTrue();
  }

  @Test
  void whatIsTakenBackLaterLeavesThePostAndTheList() {
    fridayAt("12:00");
    stage.as("mia").types("#wins", "/huzzah big win @ben for what stands.");
    stage.as("tom").types("#wins", "/huzzah big win @zoe for what falls later.");
    Message post = onFriday("what stands", "what falls later");
    assertThat(stage.text(thread(post).getFirst())).contains("what stands", "what falls later");

    stage.as("tom").types("#wins", "/huzzah undo");
    stage.calms();

    assertThat(stage.text(digests("what stands").getLast()))
        .contains("what stands")
        .doesNotContain("what falls later");
    assertThat(stage.text(thread(post).getFirst()))
        .contains("what stands")
        .doesNotContain("what falls later");
  }

  @Test
  void itCoversWhatItIsToldToCover() {
    assertThat(leader().types("#random", "/huzzah digest on #wins friday 16:00 for #engineering"))
        .contains("#wins gets the digest about #engineering every Friday at 16:00");
    stage.as("mia").types("#general", "/huzzah big win @ben for something elsewhere.");
    stage.as("tom").types("#engineering", "/huzzah @noah for the patient afternoon.");

    assertThat(stage.text(onFriday("the patient afternoon")))
        .contains("About #engineering alone", "1 shout-out for 1 person this week")
        .doesNotContain("elsewhere", "Ben Ito");
    assertThat(leader().types("#random", "/huzzah digest list"))
        .contains("#wins gets the digest about #engineering every Friday at 16:00");
  }

  @Test
  void whatCannotBeCoveredIsSaid() {
    assertThat(leader().types("#random", "/huzzah digest on #wins friday 16:00 for @nobody-there"))
        .contains("no group or public channel named “@nobody-there”");
  }

  @Test
  void aChannelThatIsGoneIsToldOnceToWhoSetItUp() {
    stage.slack().faults().next("chat.postMessage", 1, new Fault.Refusal("is_archived"));
    fridayAt("16:00");
    leader().hears("digest could not be posted", "archived");
    stage.settles();
    int heard = leader().heard().size();
    stage.nextWeek();
    stage.slack().faults().next("chat.postMessage", 1, new Fault.Refusal("is_archived"));

    fridayAt("16:00");
    stage.awaits(() -> refusals() == 2);
    stage.settles();

    assertThat(leader().heard()).hasSize(heard);
  }

  @Test
  void oneThatWasMissedByDaysIsSaidToBeLeftOut() {
    stage.as("mia").types("#wins", "/huzzah @ben for the week that nobody told.");
    stage.stops();
    LocalDate today = LocalDate.ofInstant(stage.clock().instant(), stage.zone());
    stage.at(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).plusDays(7) + "T10:00");
    stage.starts();
    stage.awaitKnown();

    leader().hears("digest of #wins is left out", "/huzzah digest preview");
    stage.settles();
    assertThat(digests("the week that nobody told")).isEmpty();
  }

  private long refusals() {
    return stage.slack().calls().stream()
        .filter(call -> Json.string(call.answer(), "error", "").equals("is_archived"))
        .count();
  }

  private Colleague leader() {
    return stage.as("ada");
  }

  private void fridayAt(String time) {
    LocalDate today = LocalDate.ofInstant(stage.clock().instant(), stage.zone());
    stage.at(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)) + "T" + time);
  }

  /** The digest's post, when all that belongs to it is there. */
  private Message onFriday(String... words) {
    fridayAt("16:00");
    stage.awaitPost("#wins", words);
    stage.settles();
    return digests(words[0]).getLast();
  }

  private List<Message> digests(String words) {
    return stage.slack().messages("#wins").stream()
        .filter(message -> message.botId() != null && message.threadTs() == null)
        .filter(message -> Seen.holds(stage.text(message), "Week of ", words))
        .toList();
  }

  private List<Message> thread(Message post) {
    return stage.slack().messages("#wins").stream()
        .filter(message -> post.ts().equals(message.threadTs()))
        .toList();
  }
}
