package app.huzzah.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.GroupId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardFormTest {
  private static final List<Group> GROUPS =
      IntStream.rangeClosed(1, 300)
          .mapToObj(
              i -> new Group(new GroupId("S" + i), "x".repeat(80) + i, "Group " + i, Set.of()))
          .toList();

  @Test
  void whatTheBoardShowsIsChosenAlready() {
    BoardQuery query =
        BoardQuery.of(Period.MONTH)
            .during(Period.MONTH, true)
            .only(View.GIVEN)
            .only(Kind.WIN)
            .only(Size.BIG)
            .in(new ChannelId("C1"))
            .of(new GroupId("S250"));
    var form = BoardForm.of(query, GROUPS, Optional.of(new ChannelId("C2")));

    Screens.keepsToSlacksLimits(form);
    assertThat(Screens.json(form).toString())
        .contains("\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"Last month\"")
        .contains("\"initial_conversation\":\"C1\"")
        .contains("\"value\":\"S250\"")
        .contains("\"private_metadata\":\"C2\"");
    assertThat(BoardForm.askedIn("C2")).contains(new ChannelId("C2"));
  }

  @Test
  void aGroupThatIsGoneIsChosenNoMore() {
    BoardQuery query = BoardQuery.of(Period.WEEK).of(new GroupId("S999"));

    Screens.keepsToSlacksLimits(BoardForm.of(query, GROUPS, Optional.empty()));
    Screens.keepsToSlacksLimits(BoardForm.of(query, List.of(), Optional.empty()));
  }

  @Test
  void aFormThatIsNotOursChoosesNothing() {
    assertThat(BoardForm.chosen(Map.of())).isEmpty();
    assertThat(BoardForm.askedIn(null)).isEmpty();
    assertThat(BoardForm.askedIn("D1")).isEmpty();
  }
}
