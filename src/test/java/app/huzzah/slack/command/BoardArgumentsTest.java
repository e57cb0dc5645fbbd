package app.huzzah.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mention;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoardArgumentsTest {
  @Test
  void nothingSaidIsThisWeekAndBothSides() {
    BoardArguments none = BoardArguments.parse("");

    assertThat(none.filters()).isEqualTo(BoardQuery.of(Period.WEEK));
    assertThat(none.mentions()).isEmpty();
    assertThat(BoardArguments.parse("given received").filters().view()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Period.class)
  void everyCombinationIsUnderstoodInAnyOrder(Period period) {
    Random random = new Random(7);
    String word = BoardArguments.lower(period);
    for (View view : View.values()) {
      for (Kind kind : Kind.values()) {
        for (Size size : Size.values()) {
          boolean last = period != Period.ALL && random.nextBoolean();
          String plural = random.nextBoolean() ? "s" : "";
          List<String> words =
              new ArrayList<>(
                  List.of(
                      last ? "last " + word : word,
                      BoardArguments.lower(view),
                      BoardArguments.lower(kind) + plural,
                      BoardArguments.lower(size).toUpperCase(Locale.ROOT),
                      "<#C1|wins>",
                      "<!subteam^S1|@design>",
                      random.nextBoolean() ? "page 3" : "3"));
          Collections.shuffle(words, random);
          BoardArguments read = BoardArguments.parse(String.join(" ", words));

          assertThat(read.filters())
              .as(words.toString())
              .isEqualTo(
                  BoardQuery.of(period)
                      .during(period, last)
                      .only(view)
                      .only(kind)
                      .only(size)
                      .at(3));
          assertThat(read.mentions())
              .containsExactlyInAnyOrder(
                  new Mention.Place(new ChannelId("C1"), "wins"),
                  new Mention.People(new GroupId("S1")));
          assertThat(read.unknown()).isEmpty();
          assertThat(read.oddLast()).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          monht givne                | board month given
          lessns #wins bananas       | board lessons #wins
          lst yaer                   | board last year
          page                       | board
          page two big               | board big
          0                          | board
          1000000 efort @design      | board effort @design
          week -3                    | board week
          """)
  void unknownWordsAreMendedOrDropped(String typed, String nearest) {
    BoardArguments read = BoardArguments.parse(typed);

    assertThat(read.unknown()).isNotEmpty();
    assertThat(read.nearestWithMentions()).isEqualTo(nearest);
    understands(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          last                       | board last week
          last all                   | board all
          all last                   | board all
          week last                  | board last week
          last given                 | board last week given
          year wins last page 2      | board last year wins page 2
          """)
  void lastWithoutAPeriodIsAnsweredWithTheNearest(String typed, String nearest) {
    BoardArguments read = BoardArguments.parse(typed);

    assertThat(read.unknown()).isEmpty();
    assertThat(read.oddLast()).isTrue();
    assertThat(read.nearestWithMentions()).isEqualTo(nearest);
    understands(read);
  }

  private static void understands(BoardArguments read) {
    BoardArguments again =
        BoardArguments.parse(read.nearestWithMentions().substring("board".length()));
    assertThat(again.unknown()).isEmpty();
    assertThat(again.oddLast()).isFalse();
  }
}
