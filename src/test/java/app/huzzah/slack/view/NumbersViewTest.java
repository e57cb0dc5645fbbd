package app.huzzah.slack.view;

import static app.huzzah.slack.view.Shown.shown;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.Numbers;
import app.huzzah.leaderboard.Place;
import app.huzzah.leaderboard.Tally;
import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersViewTest {
  private static final Instant MONDAY = Instant.parse("2026-11-29T23:00:00Z");
  private static final Tally WEEK =
      new Tally(
          List.of(
              new Tally.Part(Kind.EFFORT, Size.SMALL, 5),
              new Tally.Part(Kind.LESSON, Size.SMALL, 2),
              new Tally.Part(Kind.WIN, Size.BIG, 1)),
          7,
          5,
          3,
          4);
  private static final Tally EVER =
      new Tally(
          List.of(
              new Tally.Part(Kind.EFFORT, Size.SMALL, 1_003),
              new Tally.Part(Kind.WIN, Size.BIG, 1)),
          1_006,
          5,
          0,
          9);
  private static final Tally GIVEN =
      new Tally(List.of(new Tally.Part(Kind.EFFORT, Size.SMALL, 1)), 1, 0, 0, 1);
  private static final Place PLACE = new Place(3, true, new MemberId("U1"), "Mia", 12, 7, 1, 4);
  private static final Numbers NUMBERS = new Numbers(WEEK, EVER, GIVEN, GIVEN, Optional.of(PLACE));

  @Test
  void everySumIsExplained() {
    assertThat(
            shown(
                NumbersView.message(NUMBERS, new Allowance(20, 12, MONDAY), 1_011, EmojiSet.FIRST)))
        .isEqualTo(
            """
            # Your numbers
            *This week*
            Received: *15 points* = 7 small (7) + 1 big (5) + 3 by joining in
            :muscle: 5 efforts · :trophy: 1 win · :bulb: 2 lessons · from 4 people
            You are joint 3rd on this week's board
            Given: *1 point* = 1 small (1)
            :muscle: 1 effort · to 1 person
            *All time*
            Received: *1,011 points* = 1,003 small (1,006) + 1 big (5)
            :muscle: 1,003 efforts · :trophy: 1 win · from 9 people
            Given: *1 point* = 1 small (1)
            :muscle: 1 effort · to 1 person
            Your balance: *1,011 points*
            *Still to give*
            *8 of 20 points*, until <!date^1795993200^{date_long_pretty} at {time}\
            |Sunday, 29 November, 23:00 UTC>; then it starts afresh.
            You make this a good place to work, and people see it. Thank you! 💛\
            """);
  }

  @Test
  void eachNumberOpensTheListThatItSumsUp() {
    Message message =
        NumbersView.message(NUMBERS, new Allowance(20, 12, MONDAY), 1_011, EmojiSet.FIRST);

    assertThat(
            message.blocks().stream()
                .filter(SectionBlock.class::isInstance)
                .map(block -> ((SectionBlock) block).getAccessory())
                .filter(ButtonElement.class::isInstance)
                .map(button -> ((ButtonElement) button).getValue()))
        .containsExactly(
            "RECEIVED ALL WEEK 0 0 FROM",
            "GIVEN ALL WEEK 0 0 FROM",
            "RECEIVED ALL EVER 0 0 FROM",
            "GIVEN ALL EVER 0 0 FROM",
            "RECEIVED ALL EVER 0 0 FROM");
    Screens.keepsToSlacksLimits(message);
    Screens.keepsToSlacksLimits(
        NumbersView.form(NUMBERS, new Allowance(20, 12, MONDAY), 1_011, EmojiSet.FIRST));
  }

  @Test
  void whoHasNothingYetIsInvitedToGive() {
    Numbers numbers = new Numbers(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, Optional.empty());
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
    Tally given = new Tally(List.of(new Tally.Part(Kind.WIN, Size.BIG, 4)), 0, 20, 0, 2);
    Numbers numbers = new Numbers(Tally.NONE, Tally.NONE, given, given, Optional.empty());

    assertThat(
            shown(NumbersView.message(numbers, new Allowance(20, 20, MONDAY), 0, EmojiSet.FIRST)))
        .contains("You have given all of this week's 20 points. New ones come <!date^")
        .endsWith("You made somebody's week. Thank you! 💛");
  }
}
