package app.huzzah.slack.view;

import static app.huzzah.slack.view.Shown.shown;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.Board;
import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.Place;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardViewTest {
  private static final BoardQuery THIS_WEEK = BoardQuery.of(Period.WEEK, View.RECEIVED);

  @Test
  void whatAllReachedTogetherComesFirstAndTheOwnPlaceLast() {
    List<Place> places =
        List.of(
            place(1, 1, "Mia", 12, 7, 1, 5),
            place(2, 2, "Ben", 6, 1, 1, 2),
            place(2, 2, "Zoe", 6, 6, 0, 1),
            place(4, 1, "Ada", 5, 0, 1, 1));
    Place own = place(14, 1, "Tom", 3, 3, 0, 1);

    assertThat(shown(BoardView.message(board(THIS_WEEK, places, Optional.of(own), 18, 34))))
        .isEqualTo(
            """
            # This week · received
            Together: *34 shout-outs for 18 people* this week 🎉
            🥇 *Mia* · 12 points · 7 small, 1 big · _from 5 people_
            =2 *Ben* · 6 points · 1 small, 1 big · _from 2 people_
            =2 *Zoe* · 6 points · 6 small · _from 1 person_
            4. *Ada* · 5 points · 1 big · _from 1 person_
            You: 14th with 3 points · 3 small · from 1 person\
            """);
  }

  @Test
  void theReaderAmongTheFirstIsMarkedThere() {
    Place own = place(1, 1, "Mia", 1, 1, 0, 1);

    assertThat(shown(BoardView.message(board(THIS_WEEK, List.of(own), Optional.of(own), 1, 1))))
        .isEqualTo(
            """
            # This week · received
            Together: *1 shout-out for 1 person* this week 🎉
            1. *Mia* (you) · 1 point · 1 small · _from 1 person_\
            """);
  }

  @Test
  void aReaderWithoutAnyReadsAKindWordInsteadOfARank() {
    List<Place> places = List.of(place(1, 1, "Mia", 1, 1, 0, 1));

    assertThat(shown(BoardView.message(board(THIS_WEEK, places, Optional.empty(), 1, 1))))
        .endsWith("You: none yet this week. Good work gets noticed, and so does yours.");
    BoardQuery given = BoardQuery.of(Period.MONTH, View.GIVEN);
    assertThat(shown(BoardView.message(board(given, places, Optional.empty(), 1, 1))))
        .contains("Together: *1 shout-out from 1 person* this month")
        .contains("_to 1 person_")
        .contains("You: none yet this month. Who made your work easier? `/huzzah @ben");
  }

  @Test
  void whoAsksAboutAGroupOfOthersIsNotToldThatTheyHaveNone() {
    List<Place> places = List.of(place(1, 1, "Mia", 1, 1, 0, 1));
    BoardQuery design = THIS_WEEK.of(new GroupId("S1"));

    assertThat(shown(BoardView.message(board(design, places, Optional.empty(), 1, 1))))
        .doesNotContain("You:");
  }

  @Test
  void twoThousandWhoShareAPlaceAreCounted() {
    List<Place> places =
        IntStream.range(0, 10).mapToObj(i -> place(1, 2_000, "P" + i, 1, 1, 0, 1)).toList();
    Place own = place(1, 2_000, "Tom", 1, 1, 0, 1);

    assertThat(shown(BoardView.message(board(THIS_WEEK, places, Optional.of(own), 2_000, 1))))
        .contains("=1 *P0* · 1 point")
        .contains("… and 1,990 more people share 1st place")
        .endsWith("You: joint 1st with 1 point · 1 small · from 1 person");
  }

  @Test
  void aPlaceFarDownReadsRight() {
    Place own = place(4_312, 1, "Tom", 1_204, 1_204, 0, 900);

    assertThat(
            shown(BoardView.message(board(THIS_WEEK, List.of(), Optional.of(own), 5_000, 90_000))))
        .contains("*90,000 shout-outs for 5,000 people*")
        .endsWith("You: 4,312th with 1,204 points · 1,204 small · from 900 people");
  }

  @Test
  void anEmptyBoardInvitesWithACommandThatWorks() {
    assertThat(shown(BoardView.message(board(THIS_WEEK, List.of(), Optional.empty(), 0, 0))))
        .isEqualTo(
            """
            # This week · received
            No shout-outs yet this week. Who deserves the first one? For example: \
            `/huzzah @ben for the late night on Acme`\
            """);
    BoardQuery bigWins = THIS_WEEK.only(Kind.WIN).only(Size.BIG);
    assertThat(shown(BoardView.message(board(bigWins, List.of(), Optional.empty(), 0, 0))))
        .isEqualTo(
            """
            # This week · received · big wins
            No big wins yet this week. Who deserves the first one? For example: \
            `/huzzah big win @mia for closing Acme #customer-first`\
            """);
  }

  @ParameterizedTest
  @EnumSource(Period.class)
  void everyBoardHasAHeadingAndAnInvitation(Period period) {
    for (View view : View.values()) {
      BoardQuery query = BoardQuery.of(period, view).only(Kind.LESSON);
      Message message = BoardView.message(board(query, List.of(), Optional.empty(), 0, 0));
      assertThat(message.blocks()).hasSize(2);
      assertThat(message.text()).contains("lessons").contains("/huzzah lesson @ben");
    }
  }

  @Test
  void filtersAreNamedWithoutPingingAGroup() {
    BoardQuery query = THIS_WEEK.in(new ChannelId("C1")).of(new GroupId("S1"));

    assertThat(shown(BoardView.message(board(query, List.of(), Optional.empty(), 0, 0))))
        .contains("in <#C1> · people of @design")
        .doesNotContain("S1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "*", "🎉", "م", "<!channel>", "_~`", "W"})
  void tenLongNamesStayWithinSlacksLimits(String letters) {
    String name = letters.repeat(80 / letters.length());
    List<Place> places =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> place(i, 1, name, 1_000_000, 500_000, 500_000, 100_000))
            .toList();
    Place own = place(4_312, 7, name, 1_000_000, 500_000, 500_000, 100_000);
    Message message = BoardView.message(board(THIS_WEEK, places, Optional.of(own), 9_999, 9_999));

    assertThat(message.blocks()).hasSizeLessThanOrEqualTo(50);
    assertThat(message.text()).hasSizeLessThanOrEqualTo(4_000);
    assertThat(Shown.texts(message))
        .allSatisfy(text -> {
          assertThat(text).hasSizeLessThanOrEqualTo(3_000).doesNotEndWith("…");
          assertThat(text).doesNotContain("<!");
        });
    assertThat(shown(message).lines().filter(line -> line.contains(" points · "))).hasSize(11);
  }

  private static Place place(
      int rank, int sharing, String name, long points, int small, int big, int others) {
    String id = "U" + Integer.toHexString((name + rank).hashCode());
    return new Place(rank, sharing, new MemberId(id), name, points, small, big, others);
  }

  private static Board board(
      BoardQuery query, List<Place> places, Optional<Place> own, int people, int recognitions) {
    return new Board(
        query,
        Period.WEEK.around(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC),
        query.group().map(group -> "design"),
        places,
        own,
        people,
        recognitions,
        recognitions);
  }
}
