package app.huzzah.story;

import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.SlackFile;
import app.huzzah.slack.view.LeadersLeftOut;
import app.huzzah.slack.view.LeadersView;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Role;
import app.huzzah.workspace.WorkspaceId;
import app.huzzah.workspace.WorkspaceStore;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaders get. Ada and Lena are Slack's admins, and nobody else leads. */
class LeadersDigestTest extends InBothModes {
  private static final String FIGURES = "Thanked in the last seven days";

  @BeforeEach
  void somebodyIsThanked() {
    as("lena").types("#random", "/huzzah digest leaders off");
    as("mia").types("#wins", "/huzzah big win @ben for closing Acme");
    as("tom").types("#project-aurora", "/huzzah @noah for a walk outside");
    as("mia").types("#project-aurora", "/huzzah @zoe for the secret launch");
    stage().settles();
  }

  @AfterEach
  void nobodyLeadsWhoDidNot() {
    appoint("grace", Optional.empty());
    as("ada").types("#random", "/huzzah digest leaders on");
    stage().settles();
  }

  @Test
  void aLeaderGetsItOnFridayAtFourAndNobodyElseDoes() {
    int before = digests("ada").size();
    friday("15:59");
    stage().settles();
    assertThat(digests("ada")).hasSize(before);
    friday("16:00");

    stage().awaits(() -> digests("ada").size() == before + 1);
    friday("16:01");
    stage().settles();
    Message sent = latest("ada");
    assertThat(stage().text(sent))
        .contains("3 people were thanked in the last seven days", "Gave in the last seven days")
        .contains("Waiting for a thank-you", "[Give a shout-out]", "[CSV of these four weeks]")
        .contains("closing Acme")
        .doesNotContain("secret", "walk outside");
    assertThat(stage().slack().pings(sent).isNobody()).isTrue();
    assertThat(digests("ada")).hasSize(before + 1);
    assertThat(digests("mia")).isEmpty();
    assertThat(digests("lena")).isEmpty();
    for (String channel : List.of("#wins", "#random", "#general")) {
      assertThat(stage().posts(channel)).noneMatch(text -> text.contains(FIGURES));
    }
  }

  @Test
  void itsPicturesAreUploadedOnceAndSaidInWords() {
    friday("16:00");
    List<String> pictures = pictures(awaited("ada"));

    assertThat(pictures).hasSize(3);
    assertThat(stage().slack().workspace().files().find(pictures.getFirst()))
        .map(SlackFile::mimeType)
        .contains("image/png");
    as("lena").types("#random", "/huzzah digest leaders");
    assertThat(pictures(awaited("lena"))).hasSize(3);
  }

  @Test
  void whereAPictureCannotBeUploadedItComesWithout() {
    stage().slack().faults().next("files.getUploadURLExternal", 3, new Fault.Status(500));
    friday("16:00");

    assertThat(pictures(awaited("ada"))).isEmpty();
  }

  @Test
  void onDemandItComesToWhoeverAsksAndIsNeverShownWhereTheyAsked() {
    int before = digests("lena").size();
    assertThat(as("lena").types("#wins", "/huzzah digest leaders"))
        .contains("on its way", "direct message")
        .doesNotContain(FIGURES);

    stage().awaits(() -> digests("lena").size() == before + 1);
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains(FIGURES));
  }

  @Test
  void othersAreRefused() {
    assertThat(as("mia").types("#wins", "/huzzah digest leaders"))
        .contains("arranged by the workspace's admins and leaders");
    assertThat(as("mia").types("#wins", "/huzzah digest leaders monday 09:00"))
        .contains("arranged by the workspace's admins and leaders");
    stage().settles();
    assertThat(digests("mia")).isEmpty();
  }

  @Test
  void aLeaderMovesItForAllAndTurnsItOffForThemselves() {
    assertThat(as("ada").types("#random", "/huzzah digest leaders thursday 09:00"))
        .contains("every Thursday at 09:00 (Europe/Berlin)", "Until now it came every Friday");
    int before = digests("ada").size();
    on(DayOfWeek.THURSDAY, "09:00");
    stage().awaits(() -> digests("ada").size() == before + 1);

    assertThat(as("ada").types("#random", "/huzzah digest leaders off"))
        .contains("no leaders' digest any more");
    assertThat(as("ada").types("#random", "/huzzah digest leaders friday 16:00"))
        .contains("every Friday at 16:00");
    stage().nextWeek();
    appoint("grace", Optional.of(Role.LEADER));
    friday("16:00");
    stage().awaits(() -> !digests("grace").isEmpty());
    stage().settles();
    assertThat(digests("ada")).hasSize(before + 1);
    assertThat(as("ada").types("#random", "/huzzah digest leaders on"))
        .contains("You get the leaders' digest every Friday at 16:00");
  }

  @Test
  void theButtonBesideANameOpensTheFormForThem() {
    friday("16:00");
    Message sent = awaited("ada");
    String first = valueOf(sent, LeadersLeftOut.THANK);

    as("ada").person().clicks(sent, LeadersLeftOut.THANK);

    assertThat(as("ada").form().definition().toString())
        .contains("\"initial_users\":[\"" + first + "\"]");
    as("ada").closesForms();
  }

  @Test
  void theWholeListIsReadInPagesAndThanksFromThere() {
    friday("16:00");
    Message sent = awaited("ada");
    as("ada").presses(sent, "Show more");
    assertThat(as("ada").formText())
        .contains("In no group of five or more", "1 to 9 of 9 people", "30 days or more");

    as("ada").person().clicks(as("ada").form(), LeadersLeftOut.THANK);

    assertThat(as("ada").formText()).contains("Who deserves it?");
    assertThat(as("ada").form().definition().toString()).contains("initial_users");
    as("ada").closesForms();
  }

  @Test
  void theFileHoldsWhatWasSaidInPublicAndNoPrivateWord() {
    friday("16:00");
    Message sent = awaited("ada");

    as("ada").person().clicks(sent, LeadersView.FILE);

    Message file = as("ada").hears("said in public", "said in private, and stay there");
    String csv =
        new String(
            stage().slack().workspace().files().find(file.files().getFirst()).orElseThrow().bytes(),
            StandardCharsets.UTF_8);
    assertThat(csv)
        .contains("Mia Rossi", "Ben Ito", "closing Acme", "wins")
        .doesNotContain("secret", "walk", "Zoë", "aurora");
  }

  @Test
  void whoLedWhenItCameAndLeadsNoMoreIsRefused() {
    appoint("grace", Optional.of(Role.LEADER));
    friday("16:00");
    Message sent = awaited("grace");
    appoint("grace", Optional.empty());
    int files = stage().slack().workspace().files().all().size();

    as("grace").presses(sent, "Show more");
    as("grace").person().clicks(sent, LeadersLeftOut.THANK);
    as("grace").person().clicks(sent, LeadersView.FILE);

    stage()
        .awaits(() ->
            as("grace").person().privately("dm").stream()
                    .filter(one -> stage().text(one).contains("arranged by the workspace's admins"))
                    .count()
                >= 3);
    stage().settles();
    assertThat(as("grace").person().modal()).isEmpty();
    assertThat(stage().slack().workspace().files().all()).hasSize(files);
  }

  @Test
  void whoIsDemotedBeforeItIsSentGetsNothing() {
    appoint("grace", Optional.of(Role.LEADER));
    int before = digests("grace").size();
    stage().slack().faults().away(true);
    friday("16:00");
    stage().awaits(() -> failedOnce() == 2);
    appoint("grace", Optional.empty());
    stage().slack().faults().away(false);
    stage().timePassesUntilSettled();

    assertThat(digests("grace")).hasSize(before);
  }

  @Test
  void oneThatSlackHasIsNotSentTwice() {
    int before = digests("ada").size();
    stage().slack().faults().next("chat.postMessage", 1, new Fault.AnswerLost());
    friday("16:00");
    stage().awaits(() -> digests("ada").size() == before + 1);
    stage().timePassesUntilSettled();

    assertThat(digests("ada")).hasSize(before + 1);
  }

  @Test
  void whereWeMayNotLookOneThatMayBeThereIsNotSentAgain() {
    int before = digests("ada").size();
    stage().slack().faults().next("chat.postMessage", 1, new Fault.AnswerLost());
    stage().slack().faults().next("conversations.history", 1, new Fault.Refusal("missing_scope"));
    friday("16:00");
    stage().awaits(() -> digests("ada").size() == before + 1);
    stage().timePassesUntilSettled();

    assertThat(digests("ada")).hasSize(before + 1);
  }

  private void appoint(String handle, Optional<Role> role) {
    MemberId member = new MemberId(as(handle).person().id());
    WorkspaceId workspace = stage().database().query(new WorkspaceStore()::all).getFirst();
    stage()
        .database()
        .runInTransaction(
            tx -> new MemberStore().decide(tx, workspace, member, role, Optional.empty()));
  }

  /** How many digests could not be sent, and wait for time to pass. */
  private int failedOnce() {
    return stage()
        .database()
        .read(dsl ->
            dsl.fetchCount(
                OUTBOX,
                OUTBOX
                    .ERRAND
                    .eq("TellLeader")
                    .and(OUTBOX.LAST_ERROR.isNotNull())
                    .and(OUTBOX.GIVEN_UP_AT.isNull())));
  }

  private void friday(String time) {
    on(DayOfWeek.FRIDAY, time);
  }

  private void on(DayOfWeek day, String time) {
    LocalDate today = LocalDate.ofInstant(stage().clock().instant(), stage().zone());
    stage().at(today.with(TemporalAdjusters.nextOrSame(day)) + "T" + time);
  }

  private List<Message> digests(String handle) {
    return as(handle).person().fromBot().stream()
        .filter(message -> stage().text(message).contains(FIGURES))
        .toList();
  }

  private Message latest(String handle) {
    return digests(handle).getLast();
  }

  /** The digest that comes now: the figures say up to when. */
  private Message awaited(String handle) {
    String now = Long.toString(stage().clock().instant().getEpochSecond());
    stage()
        .awaits(() ->
            digests(handle).stream().anyMatch(sent -> sent.blocks().toString().contains(now)));
    return latest(handle);
  }

  private static List<String> pictures(Message message) {
    return Json.objects(message.blocks()).stream()
        .filter(block -> Json.string(block, "type", "").equals("image"))
        .map(block -> Json.string(Json.child(block, "slack_file"), "id", ""))
        .toList();
  }

  private static String valueOf(Message message, String action) {
    return Json.objects(message.blocks()).stream()
        .map(block -> Json.child(block, "accessory"))
        .filter(button -> button != null && action.equals(Json.string(button, "action_id", "")))
        .map(button -> Json.string(button, "value", ""))
        .findFirst()
        .orElseThrow();
  }
}
