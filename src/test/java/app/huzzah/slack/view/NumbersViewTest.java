package app.huzzah.slack.view;

import static app.huzzah.slack.view.Shown.shown;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.Numbers;
import app.huzzah.leaderboard.Part;
import app.huzzah.leaderboard.Place;
import app.huzzah.leaderboard.Tally;
import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersViewTest {
  private static final Tally NONE = new Tally(List.of(), 0, 0);
  private static final Instant MONDAY = Instant.parse("2026-11-29T23:00:00Z");

  @Test
  void everySumIsExplained() {
    Tally week =
        new Tally(
            List.of(
                new Part(Kind.EFFORT, Size.SMALL, 1, 5),
                new Part(Kind.LESSON, Size.SMALL, 1, 2),
                new Part(Kind.WIN, Size.BIG, 5, 1)),
            3,
            4);
    Tally ever =
        new Tally(
            List.of(
                new Part(Kind.EFFORT, Size.SMALL, 1, 1_000),
                new Part(Kind.EFFORT, Size.SMALL, 2, 3),
                new Part(Kind.WIN, Size.BIG, 5, 1)),
            0,
            9);
    Tally given = new Tally(List.of(new Part(Kind.EFFORT, Size.SMALL, 1, 1)), 0, 1);
    Place place = new Place(3, 2, new MemberId("U1"), "Mia", 12, 7, 1, 4);
    Numbers numbers = new Numbers(week, ever, given, given, Optional.of(place));

    assertThat(
            shown(
                NumbersView.message(numbers, new Allowance(20, 12, MONDAY), 1_011, EmojiSet.FIRST)))
        .isEqualTo(
            """
            # Your numbers
            *This week*
            Received: *15 points* = 7 small × 1 + 1 big × 5 + 3 by joining in
            :muscle: 5 efforts · :trophy: 1 win · :bulb: 2 lessons · from 4 people
            You are joint 3rd on this week's board
            Given: *1 point* = 1 small × 1
            :muscle: 1 effort · to 1 person
            *All time*
            Received: *1,011 points* = 1,000 small × 1 + 3 small × 2 + 1 big × 5
            :muscle: 1,003 efforts · :trophy: 1 win · from 9 people
            Given: *1 point* = 1 small × 1
            :muscle: 1 effort · to 1 person
            Your balance: *1,011 points*
            *Still to give*
            *8 of 20 points*, until <!date^1795993200^{date_long_pretty} at {time}\
            |Sunday, 29 November, 23:00 UTC>; then it starts afresh.
            You make this a good place to work, and people see it. Thank you! 💛\
            """);
  }

  @Test
  void whoHasNothingYetIsInvitedToGive() {
    Numbers numbers = new Numbers(NONE, NONE, NONE, NONE, Optional.empty());
    Message message = NumbersView.message(numbers, new Allowance(20, 0, MONDAY), 0, EmojiSet.FIRST);

    assertThat(shown(message))
        .contains("Received: nothing yet\nGiven: nothing yet")
        .contains("Your balance: *0 points*")
        .contains("*20 of 20 points*")
        .contains("Whose work made yours easier this week? `/huzzah @mia");
    assertThat(message.text())
        .isEqualTo(
            "Your numbers this week: 0 points received, 0 points given, 20 of 20 points left to give");
  }

  @Test
  void aSpentAllowanceSaysWhenTheNextOneComes() {
    Tally given = new Tally(List.of(new Part(Kind.WIN, Size.BIG, 5, 4)), 0, 2);
    Numbers numbers = new Numbers(NONE, NONE, given, given, Optional.empty());

    assertThat(
            shown(NumbersView.message(numbers, new Allowance(20, 20, MONDAY), 0, EmojiSet.FIRST)))
        .contains("You have given all of this week's 20 points. New ones come <!date^")
        .endsWith("You made somebody's week. Thank you! 💛");
  }
}
