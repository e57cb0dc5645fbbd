package app.huzzah.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer can do on the demo's page, from the first command to the weekly digest. */
@NeedsChromium
class PageStoriesTest {
  private static Browser browser;

  private Demo demo;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open(Chromium.installed().orElseThrow());
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void startDemo(@TempDir Path folder) throws IOException, InterruptedException {
    demo = Demo.start(folder);
    browser.opens(demo.page(), "ada").goesTo("wins");
  }

  @AfterEach
  void stopDemo() {
    browser.leaves();
    demo.close();
    assertThat(browser.complaints()).as("errors on the page").isEmpty();
  }

  @Test
  void aShoutOutIsTypedPostedAndTakenBack() {
    browser.types("/huzzah big win @mia for closing Acme #customer-first");
    assertThat(browser.reads("closing Acme"))
        .contains("Ada Okonkwo celebrates @Mia Rossi for a big win", "#customer-first");
    browser.readsPrivately("Big win for Mia Rossi", "15 of 20 points left");

    browser.presses("Undo").readsPrivately("Taken back");
    browser.reads("taken back");
    assertThat(browser.messages()).noneMatch(message -> message.contains("closing Acme"));
  }

  @Test
  void theFormIsFilledInAndSent() {
    browser.types("/huzzah").readsInTheForm("Give a shout-out");
    browser
        .picks("people", "mia")
        .picks("people", "Ben")
        .ticks("kind", "Lesson")
        .ticks("size", "Big")
        .writes("message", "telling us early that the drill went wrong")
        .picks("values", "learning")
        .selects("channel", "#engineering")
        .submits();
    browser.readsInTheForm("Huzzah!", "Big lesson for", "Mia Rossi", "10 of 20 points left");
    browser.closesTheForm().seesNoForm().goesTo("engineering");
    assertThat(browser.reads("the drill went wrong"))
        .contains("@Mia Rossi", "@Ben Ito", "a big lesson learned", "#learning", "5 points each");
  }

  @Test
  void whatIsWrongWithAFormStandsBesideItsField() {
    browser.types("/huzzah").readsInTheForm("Give a shout-out");
    browser.submits();
    assertThat(browser.faultOf("message")).isEqualTo("Please fill this in.");

    browser.writes("message", "the quiet release").submits();
    assertThat(browser.faultOf("people")).contains("at least one colleague");

    browser.picks("groups", "engineering").picks("people", "Mia").ticks("size", "Big").submits();
    assertThat(browser.faultOf("size"))
        .contains("That takes 25 points (5 for each of 5)", "you have 20 left", "on Monday")
        .doesNotContain("<", "^");

    browser.ticks("size", "Small").submits();
    browser.readsInTheForm("15 of 20 points left");
    browser.presses("Undo").readsInTheForm("Taken back");
  }

  @Test
  void theBoardAndOnesOwnNumbersAreForTheAskerAlone() {
    browser.types("/huzzah win @mia for the mock-up").reads("the mock-up");
    browser.types("/huzzah big effort @ben for the backups").reads("the backups");
    browser.types("/huzzah board");
    assertThat(browser.readsPrivately("This week"))
        .contains("1. Ben Ito", "5 · 1 big", "2. Mia Rossi", "1 · 1 small", "Ada Okonkwo (you)");
    browser.types("/huzzah me");
    browser.readsPrivately("Your numbers", "6 points", "14 of 20 points");
    browser.speaksAs("Mia Rossi").reads("the mock-up");
    assertThat(browser.count("[data-testid=ephemeral]")).isZero();
  }

  @Test
  void aLeaderPreviewsTheDigestAndPostsIt() {
    browser.types("/huzzah big win @mia for closing Acme #customer-first").reads("closing Acme");
    demo.timePasses();
    browser.speaksAs("Lena Vogel").types("/huzzah digest preview");
    browser.readsPrivately("A preview, for you alone", "1 shout-out for 1 person", "closing Acme");

    browser.presses("Post this week's digest now");
    assertThat(browser.reads("1 shout-out for 1 person this week"))
        .contains("closing Acme", "from Ada Okonkwo", "Thank you to the 1 person")
        .doesNotContain("A preview");
    browser.presses("Give a shout-out").readsInTheForm("Give a shout-out");
  }

  @Test
  void theHomeOfTheBotShowsWhatOneGaveAndLeadsOn() {
    browser.types("/huzzah @zoe for the plain words in the contract").reads("the plain words");
    browser.goesHome();
    assertThat(browser.readsAtHome("You thanked Zoë Jansen"))
        .contains("Whom would you like to thank?", "19 of 20 points", "the plain words");
    browser.presses("Give a shout-out").readsInTheForm("Who deserves it?");
  }

  @Test
  void whoeverIsThankedHearsOfItWithALinkToThePost() {
    browser.types("/huzzah win @mia for the mock-up before the pitch").reads("the mock-up");
    browser.speaksAs("Mia Rossi").goesToTheBotsMessages();
    browser.reads("Ada Okonkwo cheers you for a win", "1 point for you");
    browser.follows("See the post").reads("cheers @Mia Rossi");
  }

  @Test
  void whatWasDoneIsStillThereAfterARestart() throws IOException, InterruptedException {
    browser.types("/huzzah big win @mia for closing Acme").reads("closing Acme");
    demo.startsAgain();
    browser.opens(demo.page(), "mia").goesTo("wins").reads("closing Acme");
    browser.types("/huzzah me").readsPrivately("5 points", "1st on this week's board");
  }

  @Test
  void wordsThatLookLikeMarkupAreShownAsTyped() {
    String words = "<script>alert(1)</script> & <b>*all*</b> <!channel> `x` שלום עולם 🎉";
    browser.pastes("/huzzah @mia for " + words);
    assertThat(browser.reads("<script>")).contains(words);
    Message post = demo.slack().messages("#wins").getLast();
    assertThat(demo.slack().pings(post).broadcasts()).isEmpty();
    assertThat(browser.count("#stage script, #stage b")).isZero();
  }

  @Test
  void pressingTwiceDoesItOnce() {
    browser.types("/huzzah @mia for the drawing").reads("the drawing");
    browser.pressesTwice("Undo").readsPrivately("Taken back");
    browser.types("/huzzah").readsInTheForm("Give a shout-out");
    browser
        .picks("people", "Ben")
        .writes("message", "🎉".repeat(250) + " for the bread")
        .pressesTwice("Give");
    browser.readsInTheForm("19 of 20 points left");
    browser.closesTheForm().reads("for the bread");
    assertThat(browser.messages()).hasSize(2);
  }
}
