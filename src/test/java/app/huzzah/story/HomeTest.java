package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Home follows what happens, without being opened again. */
class HomeTest extends InBothModes {
  @AfterEach
  void formsAreClosed() {
    stage().settles();
    List.of("mia", "ben", "zoe", "grace").forEach(handle -> as(handle).closesForms());
  }

  @Test
  void aGiftIsSeenByBothWithItsLinkAndSoIsItsUndoing() {
    as("mia").home("20 of 20 points left");
    as("ben").home("20 of 20 points left");
    stage().settles();

    as("mia").types("#wins", "/huzzah big win @ben for signing Initech");

    homeShows(
        "ben",
        "*Mia Rossi* thanked you · Big win · *5 points*",
        "signing Initech",
        "|See the post>");
    homeShows("mia", "15 of 20 points left", "You thanked Ben Ito", "|See the post>");

    as("mia").types("#wins", "/huzzah undo");
    homeShowsNoMore("ben", "signing Initech");
    homeShows("mia", "20 of 20 points left");
    homeShowsNoMore("mia", "signing Initech");
  }

  @Test
  void joiningIsSeenByWhoJoinsAndByWhoIsJoined() {
    as("mia").types("#wins", "/huzzah @grace for the review");
    Message post = stage().awaitPost("#wins", "the review");
    stage().settles();
    as("grace").home("You have");
    String before = home("grace");
    as("zoe").home("20 of 20 points left");

    as("zoe").presses(post, "Join in");

    homeShows("zoe", "19 of 20 points left");
    await().atMost(Stage.PATIENCE).until(() -> !home("grace").equals(before));
  }

  @Test
  void whoNeverOpenedItIsShownNothing() {
    as("tom").types("#wins", "/huzzah @priya for the calm");
    stage().settles();

    assertThat(as("priya").person().home()).isEmpty();
  }

  @Test
  void eachListHasPagesOfItsOwn() {
    for (int i = 1; i <= 7; i++) {
      as("zoe").types("#random", "/huzzah @yuki for help no " + i + ".");
      as("yuki").types("#random", "/huzzah @zoe for thanks no " + i + ".");
      stage().clock().pass(Duration.ofMinutes(1));
    }
    stage().settles();
    String home = as("yuki").home("help no 7.", "thanks no 7.", "[Earlier]");
    assertThat(home).doesNotContain("help no 2.", "thanks no 2.", "[Later]");

    as("yuki").pressesInView("Earlier");
    homeShows("yuki", "help no 2.", "help no 1.", "thanks no 7.", "[Later]");

    as("yuki").pressesInView("Later");
    homeShows("yuki", "help no 7.", "thanks no 7.");
    homeShowsNoMore("yuki", "help no 2.");

    as("yuki").pressesInView("Earlier");
    homeShows("yuki", "help no 2.");
    as("zoe").types("#random", "/huzzah @yuki for help no 8.");
    homeShows("yuki", "help no 8.", "help no 4.");
  }

  @Test
  void theWeekIsToldInThreeLines() {
    // What others look at is kept for a while.
    stage().clock().pass(Duration.ofMinutes(10));
    as("mia").types("#wins", "/huzzah big win @ben @zoe for closing Acme #customer-first");
    as("tom").types("#wins", "/huzzah lesson @ben for the honest post-mortem");
    stage().settles();
    as("sofia").types("#project-aurora", "/huzzah big win @zoe for the secret plan");
    stage().settles();

    String home = as("grace").home("*3 shout-outs*");
    assertThat(home)
        .contains("*3 shout-outs* for 2 people so far: 2 wins and 1 lesson.")
        .contains("Most in use: #customer-first, once.")
        .contains(
            "Big win: *Ben Ito* and *Zoë Jansen*, from Mia Rossi: “closing Acme", "See the post")
        .doesNotContain("secret plan");
    // Guests are not in every public channel.
    assertThat(as("finn").home("*3 shout-outs*")).doesNotContain("closing Acme");

    as("mia").types("#wins", "/huzzah @tom for the tests");
    stage().clock().pass(Duration.ofMinutes(5));
    assertThat(as("grace").home("4 shout-outs")).contains("1 effort");
  }

  @Test
  void thePlaceIsThereForThoseWhoWantIt() {
    as("mia").types("#wins", "/huzzah big win @grace for the review");
    stage().settles();
    as("grace").home("You are 1st on this week's board.");

    as("grace").types("#random", "/huzzah privacy hide place");
    homeShowsNoMore("grace", "on this week's board");
    as("grace").types("#random", "/huzzah privacy show place");
    homeShows("grace", "on this week's board");

    as("grace").pressesInView("Privacy");
    assertThat(as("grace").formText()).contains("Your privacy");
    as("grace").pressesInView("Keep me off boards");
    homeShowsNoMore("grace", "on this week's board");
    as("grace").types("#random", "/huzzah privacy show");
    homeShows("grace", "on this week's board", "You have");
  }

  @Test
  void theNumbersAndTheirListsOpenOverIt() {
    as("mia").types("#wins", "/huzzah big win @grace for the review");
    stage().settles();
    as("grace").home("[Why these numbers?]");

    as("grace").pressesInView("Why these numbers?");

    assertThat(as("grace").formText()).contains("Received: *5 points* = 1 big (5)");
    as("grace").person().clicks(as("grace").form(), "history_push");
    assertThat(as("grace").formText()).contains("*Mia Rossi* thanked you", "the review");
    as("grace").pressesInView("Taken back");
    assertThat(as("grace").formText()).contains("Nothing was taken back");
    as("grace").person().closes(as("grace").form());
    assertThat(as("grace").formText()).contains("Your numbers");
  }

  @Test
  void whoeverSlackHasNoHomeForHoldsUpNothing() {
    as("ben").home("left");
    stage().calms();
    // Both of them, since Mia's Home changes too, and may do so first.
    stage().slack().faults().next("views.publish", 2, new Fault.Refusal("not_enabled"));
    as("mia").types("#wins", "/huzzah @ben for the docs");
    stage().settles();
    stage().slack().faults().clear();

    assertThat(
            stage()
                .database()
                .<Integer>query(dsl ->
                    dsl.fetchCount(
                        table("home"), condition("member_id = '" + as("ben").person().id() + "'"))))
        .isZero();
  }

  private String home(String who) {
    return as(who).person().home().map(Seen.in(stage().slack().workspace())::text).orElse("");
  }

  private void homeShows(String who, String... words) {
    await(who + "'s Home with “" + String.join("”, “", words) + "”")
        .atMost(Stage.PATIENCE)
        .until(() -> home(who), text -> Seen.holds(text, words));
  }

  private void homeShowsNoMore(String who, String words) {
    await(who + "'s Home without “" + words + "”")
        .atMost(Stage.PATIENCE)
        .until(() -> home(who), text -> !text.contains(words));
  }
}
