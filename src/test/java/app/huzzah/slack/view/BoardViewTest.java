package app.huzzah.slack.view;

import static app.huzzah.slack.view.Boards.place;
import static app.huzzah.slack.view.Boards.shared;
import static app.huzzah.slack.view.Screens.keepsToSlacksLimits;
import static app.huzzah.slack.view.Shown.shown;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.Place;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardViewTest {
  private static final BoardQuery THIS_WEEK = BoardQuery.of(Period.WEEK);
  private static final BoardQuery RECEIVED = THIS_WEEK.only(View.RECEIVED);
  private static final Place MIA = place(1, "Mia", 12, 7, 1, 5);

  @Test
  void whatAllReachedTogetherComesFirstThenBothSidesAndTheOwnPlaceLast() {
    Place own = place(14, "Tom", 3, 3, 0, 1);
    Boards board =
        Boards.of(THIS_WEEK)
            .side(
                View.RECEIVED,
                List.of(
                    MIA,
                    shared(2, "Ben", 6, 1, 1, 2),
                    shared(2, "Zoe", 6, 6, 0, 1),
                    place(4, "Ada", 5, 0, 1, 1)),
                51,
                Optional.of(own))
            .gave(place(1, "Zoe", 9, 9, 0, 4), place(2, "Tom", 1, 0, 0, 1));

    assertThat(shown(BoardView.message(board.board(), true)))
        .isEqualTo(
            """
            # This week · received and given
            23 Nov to 29 Nov 2026 · page 1 of 6
            Together: *34 of 120 people* gave and *51* received this week; last week 30 and 49 🎉
            Received | Points | From | Gave | Points | To
            🥇 Mia | 12 · 7 small, 1 big | 5 people | 1. Zoe | 9 · 9 small | 4 people
            =2 Ben | 6 · 1 small, 1 big | 2 people | 2. Tom | 1 | 1 person
            =2 Zoe | 6 · 6 small | 1 person | – | – | –
            4. Ada | 5 · 1 big | 1 person | – | – | –
            You: 14th of 51 who received · 3 points · 3 small · from 1 person
            You: none given yet this week. Who made your work easier? \
            `/huzzah @ben for the late night on Acme`
            [Places 11 to 20 ▶] [Around me] [Filter] [Share here]\
            """);
  }

  @Test
  void whereATableMayNotStandTheSameReadsAsLines() {
    Boards board =
        Boards.of(THIS_WEEK)
            .side(View.RECEIVED, List.of(MIA), 1, Optional.of(MIA))
            .gave(shared(1, "Zoe", 9, 9, 0, 4), shared(1, "Tom", 9, 4, 1, 1));
    Message message = BoardView.message(board.board(), false);

    assertThat(shown(new Message("", message.plainBlocks())))
        .contains(
            """
            *Received*
            1. *Mia* (you) · 12 points · 7 small, 1 big · _from 5 people_
            *Gave*
            =1 *Zoe* · 9 points · 9 small · _to 4 people_
            =1 *Tom* · 9 points · 4 small, 1 big · _to 1 person_
            You: none given yet\
            """)
        .endsWith("[Filter]");
  }

  @Test
  void theTableIsJsonAsSlackWantsIt() {
    String json =
        GsonFactory.createSnakeCase()
            .toJson(BoardTable.of(Boards.of(RECEIVED).received(MIA).board().rankings(), false));

    assertThat(JsonParser.parseString(json))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"type": "table",
                 "rows": [
                   [{"type": "raw_text", "text": "Received"}, {"type": "raw_text", "text": "Points"},
                    {"type": "raw_text", "text": "From"}],
                   [{"type": "raw_text", "text": "1. Mia"},
                    {"type": "raw_text", "text": "12 · 7 small, 1 big"},
                    {"type": "raw_text", "text": "5 people"}]],
                 "column_settings": [{"align": "left", "is_wrapped": true},
                   {"align": "left", "is_wrapped": false}, {"align": "left", "is_wrapped": false}]}
                """));
  }

  @Test
  void aPlaceFarDownReadsRightOnBothSides() {
    Boards board =
        Boards.of(THIS_WEEK)
            .side(
                View.RECEIVED,
                List.of(MIA),
                9_870,
                Optional.of(place(4_312, "Tom", 1_204, 1_204, 0, 900)))
            .side(View.GIVEN, List.of(MIA), 2_000, Optional.of(shared(1, "Tom", 1, 1, 0, 1)));

    assertThat(shown(BoardView.message(board.board(), false)))
        .contains(
            """
            You: 4,312th of 9,870 who received · 1,204 points · 1,204 small · from 900 people
            You: joint 1st of 2,000 who gave · 1 point · 1 small · to 1 person
            """);
  }

  @Test
  void whoStaysOffBoardsReadsThatTheyDoAndWhereTheirNumbersAre() {
    Boards board = Boards.of(THIS_WEEK).received(MIA).gave(MIA).stayedOff();

    assertThat(shown(BoardView.message(board.board(), false)))
        .contains("You stay off boards, so you have no place here. `/huzzah me` has your numbers.")
        .doesNotContain("You: ");
  }

  @Test
  void aReaderWithoutAnyReadsAKindWordUnlessTheTimeIsOverOrTheGroupIsOfOthers() {
    assertThat(shown(BoardView.message(Boards.of(RECEIVED).received(MIA).board(), false)))
        .contains("You: none received yet this week. Good work gets noticed, and so does yours.");
    BoardQuery last = RECEIVED.during(Period.WEEK, true);
    assertThat(shown(BoardView.message(Boards.of(last).received(MIA).board(), false)))
        .contains("# Last week", "16 Nov to 22 Nov 2026", "received last week; the week before 30")
        .doesNotContain("You:");
    BoardQuery design = RECEIVED.of(new GroupId("S1"));
    assertThat(shown(BoardView.message(Boards.of(design).received(MIA).board(), false)))
        .contains("people of @design")
        .doesNotContain("You:");
  }

  @Test
  void togetherSaysOnlyWhatIsKnown() {
    assertThat(together(Boards.of(RECEIVED.in(new ChannelId("C1"))).ofUnknown().turnout(1, 3)))
        .contains("in <#C1>")
        .contains("Together: *1 person* gave and *3* received this week; last week 30 and 49 🎉");
    assertThat(together(Boards.of(RECEIVED).before(0, 0)))
        .contains("*34 of 120 people* gave and *51* received this week 🎉");
    assertThat(together(Boards.of(BoardQuery.of(Period.ALL).only(View.RECEIVED)).first()))
        .startsWith("# All time · received\nTogether: *34 of 120 people* gave")
        .contains("*51* received so far 🎉");
    // Some have left since.
    assertThat(together(Boards.of(RECEIVED).ofPeople(50))).contains("*34 people* gave and *51*");
    assertThat(together(Boards.of(RECEIVED.only(Kind.WIN).only(Size.BIG))))
        .contains("# This week · received · big wins", "*51* received big wins this week");
  }

  private static String together(Boards board) {
    return shown(BoardView.message(board.received(MIA).board(), false));
  }

  @Test
  void theFirstDayOfAWeekInvitesAndLeadsToTheLastOne() {
    Boards fresh = Boards.of(THIS_WEEK).received().gave().turnout(0, 0);

    assertThat(shown(BoardView.message(fresh.board(), true)))
        .isEqualTo(
            """
            # This week · received and given
            23 Nov to 29 Nov 2026
            A fresh week: no shout-outs yet this week. Who deserves the first one? For example: \
            `/huzzah @ben for the late night on Acme`
            [Last week] [Filter]\
            """);
  }

  @Test
  void anEmptyWorkspaceIsInvitedWithACommandThatWorks() {
    BoardQuery bigWins = THIS_WEEK.only(Kind.WIN).only(Size.BIG);
    Boards empty = Boards.of(bigWins).received().gave().turnout(0, 0).before(0, 0);

    assertThat(shown(BoardView.message(empty.board(), true)))
        .contains("No big wins yet this week. Who deserves the first one?")
        .contains("`/huzzah big win @mia for closing Acme #customer-first`")
        .endsWith("\n[Filter]");
  }

  @Test
  void aGroupWithoutMembersSaysSo() {
    BoardQuery design = THIS_WEEK.of(new GroupId("S1"));
    Boards empty = Boards.of(design).received().gave().turnout(0, 0).before(0, 0).ofPeople(0);

    assertThat(shown(BoardView.message(empty.board(), true)))
        .contains("There is nobody in @design yet")
        .doesNotContain("S1");
  }

  @ParameterizedTest
  @EnumSource(Period.class)
  void everyPeriodHasAHeadingAndAnInvitation(Period period) {
    Boards empty =
        Boards.of(BoardQuery.of(period).only(Kind.LESSON)).received().gave().turnout(0, 0);
    Message message = BoardView.message(empty.board(), true);

    assertThat(message.text()).contains("lessons").contains("/huzzah lesson @ben");
    keepsToSlacksLimits(message);
  }

  @Test
  void whatEverybodyReadsIsNotAboutWhoSharedIt() {
    Boards board =
        Boards.of(THIS_WEEK.at(2))
            .side(View.RECEIVED, List.of(MIA), 31, Optional.of(MIA))
            .side(View.GIVEN, List.of(MIA), 1, Optional.of(place(9, "Mia", 1, 1, 0, 1)));
    Message message = BoardView.shared(board.board(), "<!here> *Mia*");

    assertThat(shown(message))
        .startsWith("&lt;!here&gt; ")
        .contains(" shared the board\n", "🥇 Mia |", "[Find my place]")
        .doesNotContain("you", "You", "Share here");
    assertThat(message.text()).contains("shared the board").doesNotContain("<!", "(you)", "You:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "*", "🎉", "م", "<!channel>", "_~`", "W", "\u202e\n|"})
  void tenLongNamesStayWithinSlacksLimits(String letters) {
    String name = letters.repeat(80 / letters.length());
    List<Place> places =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> place(i, name, 1_000_000, 500_000, 500_000, 100_000))
            .toList();
    Place own = shared(4_312, name, 1_000_000, 500_000, 500_000, 100_000);
    Boards board =
        Boards.of(THIS_WEEK)
            .side(View.RECEIVED, places, 9_999, Optional.of(own))
            .side(View.GIVEN, places, 9_999, Optional.of(own));

    for (Message message :
        List.of(
            BoardView.message(board.board(), true),
            BoardView.afterSharing(board.board()),
            BoardView.notShared(board.board()),
            BoardView.shared(board.board(), name))) {
      keepsToSlacksLimits(message);
      assertThat(message.text()).doesNotContain("<!");
      assertThat(shown(new Message("", message.plainBlocks()))).doesNotContain("<!");
      assertThat(
              shown(new Message("", message.plainBlocks()))
                  .lines()
                  .filter(line -> line.contains("* · 1,000,000 points · 500,000 small")))
          .as("no line is cut or lost")
          .hasSize(20);
    }
  }

  @Test
  void aNameFromRightToLeftLeavesRankAndPointsWhereTheyAre() {
    Boards board = Boards.of(RECEIVED).received(place(1, "\u202eמיה רוסי", 3, 3, 0, 1));

    assertThat(shown(BoardView.message(board.board(), false)))
        .contains("1. \u2068מיה רוסי\u2069 | 3 · 3 small | 1 person");
  }

  @Test
  void onTheLastPageOneGoesBack() {
    Boards board =
        Boards.of(RECEIVED.at(3)).side(View.RECEIVED, List.of(MIA), 21, Optional.empty());

    assertThat(shown(BoardView.message(board.board(), false)))
        .contains("page 3 of 3")
        .endsWith("\n[◀ Places 11 to 20] [Filter]");
  }
}
