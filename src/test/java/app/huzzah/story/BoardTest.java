package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.User.Role;
import app.huzzah.slack.view.BoardForm;
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
  void thoseWhoReceivedStandBesideThoseWhoGaveAndTiesShareARank() {
    assertThat(as("ada").types("#random", "/huzzah board"))
        .contains("This week · received and given")
        .contains("Together: *2 of 12 people* gave and *3* received this week")
        .contains(
            "Received | Points | From | Gave | Points | To\n"
                + "1. Ben Ito | 6 · 1 small, 1 big | 2 people"
                + " | 1. Mia Rossi | 6 · 1 small, 1 big | 2 people\n"
                + "=2 Noah Tūhoe | 1 · 1 small | 1 person"
                + " | 2. Zoë Jansen | 2 · 2 small | 2 people\n"
                + "=2 Tom Whitfield | 1 · 1 small | 1 person | – | – | –\n")
        .contains("You: none received yet this week", "You: none given yet this week");
  }

  @Test
  void aBoardNamesNobodySoThatTheyArePinged() {
    as("ada").types("#random", "/huzzah board");

    var board = as("ada").person().privately("#random").getLast();
    assertThat(stage().slack().pings(board).isNobody()).isTrue();
    assertThat(board.text()).as("read aloud").contains("1. Ben Ito · 6 points", "Together: ");
  }

  @Test
  void wordsNarrowTheBoardInAnyOrder() {
    assertThat(as("ada").types("#random", "/huzzah board given"))
        .contains("This week · given", "Gave | Points | To\n1. Mia Rossi", "2. Zoë Jansen")
        .doesNotContain("Received");
    assertThat(as("ada").types("#random", "/huzzah board lessons received week"))
        .contains("This week · received · lessons", "Tom Whitfield")
        .doesNotContain("Ben Ito");
    assertThat(as("ada").types("#random", "/huzzah board big"))
        .contains("Ben Ito | 5 · 1 big")
        .doesNotContain("Tom Whitfield");
    assertThat(as("ada").types("#random", "/huzzah board #engineering"))
        .contains("in #engineering", "*1 person* gave and *1* received", "Tom Whitfield")
        .doesNotContain("Ben Ito");
    assertThat(as("ada").types("#random", "/huzzah board received @engineering-team"))
        .contains("people of @engineering-team", "of 4 people* gave", "Ben Ito", "Noah Tūhoe")
        .doesNotContain("Tom Whitfield");
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithTheNearest() {
    assertThat(as("ada").types("#random", "/huzzah board last all wins"))
        .contains("“last” goes before week, month", "/huzzah board all wins");
    assertThat(as("ada").types("#random", "/huzzah board monht #engineering"))
        .contains("A board knows no “monht”", "/huzzah board month #engineering");
    assertThat(as("ada").types("#random", "/huzzah board page 99")).contains("Ben Ito");
  }

  @Test
  void aNewWeekBeginsAfreshWithTheLastOneAPressAway() {
    stage().nextWeek();

    assertThat(as("ada").types("#random", "/huzzah board"))
        .contains("A fresh week: no shout-outs yet this week", "/huzzah @ben for the late night");
    as("ada").presses("#random", "Last week");
    assertThat(
            stage().text(as("ada").reads("#random", "Last week · received and given", "Ben Ito")))
        .contains("*2 of 12 people* gave and *3* received last week", "=2 Tom Whitfield");
    assertThat(as("ada").types("#random", "/huzzah board last week")).contains("1. Ben Ito");
    assertThat(as("ada").types("#random", "/huzzah board all")).contains("Ben Ito", "All time");
  }

  @Test
  void theReaderFindsTheirOwnPlace() {
    assertThat(as("ben").types("#random", "/huzzah board")).contains("1. Ben Ito (you) |");
  }

  @Test
  void whoIsRenamedStandsThereByTheNewNameAndWhoLeavesStandsThereNoMore() {
    as("mia").types("#wins", "/huzzah @yuki for the prototype");
    change("yuki", "Yuki Sato");
    awaitBoard("Yuki Sato |");

    stage().slack().directory().change("yuki", user -> user.with(Role.DEACTIVATED));
    stage().awaits(() -> !as("ada").types("#random", "/huzzah board").contains("Yuki"));
    assertThat(as("ada").types("#random", "/huzzah board"))
        .as("they took part all the same")
        .contains("*4* received this week");

    stage().slack().directory().change("yuki", user -> user.without(Role.DEACTIVATED));
    change("yuki", "Yuki Tanaka");
    awaitBoard("Yuki Tanaka |");
  }

  @Test
  void theFilterShowsAnyBoardInAForm() {
    as("ada").types("#random", "/huzzah board");
    as("ada").presses("#random", "Filter");
    as("ada")
        .submits(
            Values.of(BoardForm.PERIOD, "month this")
                .and(BoardForm.SIDE, "received")
                .and(BoardForm.KIND, "lesson")
                .and(BoardForm.CHANNEL, "#engineering"));

    assertThat(as("ada").formText())
        .contains("This month · received · lessons", "in #engineering", "*Tom Whitfield*")
        .doesNotContain("Share here", "Ben Ito");
    as("ada").pressesInView("Filter");
    as("ada")
        .submits(Values.of(BoardForm.GROUP, group("engineering-team")).and(BoardForm.KIND, "-"));
    assertThat(as("ada").formText()).contains("people of @engineering-team", "in #engineering");
    as("ada").closesForms();
  }

  @Test
  void homeShowsTheBoardAsLines() {
    as("ada").home("Whom would you like to thank?");
    as("ada").pressesInView("See the board");
    stage().awaits(() -> as("ada").formText().contains("This week"));

    assertThat(as("ada").formText())
        .contains("This week · received and given", "*Received*", "1. *Ben Ito* · 6 points")
        .contains("*Gave*", "1. *Mia Rossi* · 6 points", "[Filter]")
        .doesNotContain("Share here");
    as("ada").closesForms();
  }

  @Test
  void whatAPrivateChannelSaidStaysThere() {
    as("sofia").types("#project-aurora", "/huzzah @mia for the secret launch plan");

    String id = stage().slack().workspace().channel("#project-aurora").id();
    assertThat(as("ada").typesRaw("#random", "board <#" + id + ">"))
        .contains("stays there")
        .doesNotContain("Mia");
    assertThat(as("sofia").typesRaw("#project-aurora", "board <#" + id + ">"))
        .contains("Mia Rossi | 1 · 1 small");
    assertThat(as("ada").types("#random", "/huzzah board"))
        .as("it counts")
        .contains("Mia Rossi | 1 · 1 small")
        .doesNotContain("aurora", "secret");

    as("sofia").types("#random", "/huzzah board");
    as("sofia").presses("#random", "Filter");
    as("sofia").submits(Values.of(BoardForm.CHANNEL, "#project-aurora"));
    assertThat(as("sofia").complaints().get(BoardForm.CHANNEL)).contains("stays there");
    as("sofia").closesForms();
  }

  private void change(String handle, String name) {
    stage().slack().directory().change(handle, user -> user.named(name));
  }

  private void awaitBoard(String words) {
    await()
        .atMost(Stage.PATIENCE)
        .until(() -> as("ada").types("#random", "/huzzah board").contains(words));
  }

  private String group(String handle) {
    return stage()
        .slack()
        .workspace()
        .groups()
        .first(group -> group.handle().equals(handle))
        .orElseThrow()
        .id();
  }
}
