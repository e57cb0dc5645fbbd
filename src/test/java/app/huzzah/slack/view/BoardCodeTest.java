package app.huzzah.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which board a button is about. */
class BoardCodeTest {
  @ParameterizedTest
  @EnumSource(Period.class)
  void isReadAsItWasWritten(Period period) {
    BoardQuery plain = BoardQuery.of(period);
    BoardQuery narrow =
        plain
            .during(period, period != Period.ALL)
            .only(View.GIVEN)
            .only(Kind.LESSON)
            .only(Size.BIG)
            .in(new ChannelId("C0WINS0000"))
            .of(new GroupId("S0DESIGN00"))
            .at(432);

    assertThat(BoardCode.parse(BoardCode.of(plain))).contains(plain);
    assertThat(BoardCode.parse(BoardCode.of(narrow))).contains(narrow);
  }

  @Test
  void isShort() {
    assertThat(BoardCode.of(BoardQuery.of(Period.WEEK))).isEqualTo("week this - - - - - 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "home",
        "week",
        "week this - - - - -",
        "week this - - - - - 0",
        "week this - - - - - -1",
        "week this - - - - - 1000000",
        "week this - - - - - 1 ",
        "Week this - - - - - 1",
        "day this - - - - - 1",
        "all last - - - - - 1",
        "week this both - - - - 1",
        "week this - - - D0MIA00000 - 1",
        "week this - - - C1 U1 1",
        "week this - - - <#C1> - 1",
        "week this - - - - - ١",
        "week this - - - - - 1\n"
      })
  void whatIsNotOursIsNoBoard(String code) {
    assertThat(BoardCode.parse(code)).isEmpty();
  }
}
