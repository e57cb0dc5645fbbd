package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTest extends InBothModes {
  @BeforeEach
  void aWeekOfThanks() {
    as("mia").types("#wins", "/huzzah big win @ben for closing Acme #customer-first");
    as("mia").types("#engineering", "/huzzah lesson @tom for the honest post-mortem");
    as("zoe").types("#wins", "/huzzah @ben for the night shift");
    as("zoe").types("#wins", "/huzzah @noah for the runbook");
  }

  @Test
  void smallAndBigAreCountedBesideThePointsAndTiesShareARank() {
    assertThat(as("ada").types("#random", "/huzzah board"))
        .contains("This week · received")
        .contains("Together: *4 shout-outs for 3 people*")
        .contains("1. *Ben Ito* · 6 points · 1 small, 1 big · _from 2 people_")
        .contains("=2 *Noah Tūhoe* · 1 point · 1 small · _from 1 person_")
        .contains("=2 *Tom Whitfield* · 1 point")
        .contains("You: none yet this week");
  }

  @Test
  void aBoardNamesNobodySoThatTheyArePinged() {
    as("ada").types("#random", "/huzzah board");

    var board = as("ada").person().privately("#random").getLast();
    assertThat(stage().slack().pings(board).isNobody()).isTrue();
  }

  @Test
  void thoseWhoGaveHaveABoardToo() {
    assertThat(as("ada").types("#random", "/huzzah board given"))
        .contains("This week · given", "1. *Mia Rossi* · 6 points", "2. *Zoë Jansen* · 2 points");
  }

  @Test
  void wordsNarrowTheBoardInAnyOrder() {
    assertThat(as("ada").types("#random", "/huzzah board lessons week"))
        .contains("This week · received · lessons", "*Tom Whitfield*")
        .doesNotContain("*Ben Ito*");
    assertThat(as("ada").types("#random", "/huzzah board big"))
        .contains("*Ben Ito* · 5 points · 1 big")
        .doesNotContain("*Tom Whitfield*");
    assertThat(as("ada").types("#random", "/huzzah board #engineering"))
        .contains("in #engineering", "*Tom Whitfield*")
        .doesNotContain("*Ben Ito*");
    assertThat(as("ada").types("#random", "/huzzah board @engineering-team"))
        .contains("people of @engineering-team", "*Ben Ito*", "*Noah Tūhoe*")
        .doesNotContain("*Tom Whitfield*");
  }

  @Test
  void aNewWeekBeginsAfreshWhileTheYearGoesOn() {
    stage().clock().pass(Duration.ofDays(7));

    assertThat(as("ada").types("#random", "/huzzah board"))
        .contains("No shout-outs yet this week", "/huzzah @ben for the late night on Acme");
    assertThat(as("ada").types("#random", "/huzzah board all"))
        .contains("*Ben Ito*", "*Tom Whitfield*");
  }

  @Test
  void theReaderFindsTheirOwnPlace() {
    assertThat(as("ben").types("#random", "/huzzah board")).contains("*Ben Ito* (you)");
  }

  @Test
  void myNumbersExplainThemselves() {
    assertThat(as("ben").types("#random", "/huzzah me"))
        .contains("Received: *6 points* = 1 small × 1 + 1 big × 5")
        .contains("You are 1st on this week's board", "20 of 20 points");
    assertThat(as("mia").types("#random", "/huzzah me"))
        .contains("Given: *6 points* = 1 small × 1 + 1 big × 5", "14 of 20 points");
  }

  @Test
  void whatAPrivateChannelSaidStaysThere() {
    as("sofia").types("#project-aurora", "/huzzah @mia for the secret launch plan");

    assertThat(as("ada").types("#random", "/huzzah board <#C0PROJEC|project-aurora>"))
        .doesNotContain("secret launch plan");
    String id = stage().slack().workspace().channel("#project-aurora").id();
    assertThat(as("ada").typesRaw("#random", "board <#" + id + ">"))
        .contains("stays there")
        .doesNotContain("Mia");
    assertThat(as("sofia").typesRaw("#project-aurora", "board <#" + id + ">"))
        .contains("*Mia Rossi*");
  }
}
