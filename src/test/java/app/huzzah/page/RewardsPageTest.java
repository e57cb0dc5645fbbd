package app.huzzah.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first reward of a team, on the demo's page. */
@NeedsChromium
class RewardsPageTest {
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
  void fromAnEmptyCatalogueToLunch() {
    browser.types("/huzzah rewards catalogue").readsInTheForm("Nothing is offered yet");
    browser.presses("Begin with examples").readsInTheForm("Lunch with the team", "40 points");
    browser.presses("Change somebody's balance…").readsInTheForm("Whose balance?");
    browser
        .selects("adjust_member", "Mia Rossi")
        .enters("adjust_points", "50")
        .writes("adjust_reason", "From the jar of marbles in the kitchen.")
        .submits();
    browser.readsInTheForm("Mia Rossi: +50 points");
    browser.closesTheForm();
    browser.closesTheForm().seesNoForm();

    browser.speaksAs("Mia Rossi").goesToTheBotsMessages();
    browser.reads("Ada Okonkwo gave you 50 points", "From the jar of marbles");
    browser
        .types("/huzzah rewards")
        .readsInTheForm("You have 50 points.", "Next for you: A donation");
    browser
        .presses("Get it…")
        .readsInTheForm("It costs 40 points. You have 50 points, so 10 points");
    browser.submits().readsInTheForm("Lunch with the team is asked for. You earned it.");
    browser.closesTheForm().readsInTheForm("What you asked for", "waits for approval");
    browser.closesTheForm();

    browser.speaksAs("Ada Okonkwo").goesToTheBotsMessages();
    browser.reads("Mia Rossi would like Lunch with the team for 40 points.");
    browser.presses("Approve").reads("approved by Ada Okonkwo, not fulfilled yet");
    browser.presses("Fulfilled").reads("fulfilled by Ada Okonkwo");
    browser.speaksAs("Mia Rossi").goesToTheBotsMessages();
    browser.reads("Your Lunch with the team is here: Ada Okonkwo saw to it. You earned it, enjoy!");
  }
}
