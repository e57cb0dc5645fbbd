package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Page after page of boards on which many have as many points, some of them from as many givers: a
 * tie that reaches over the border of a page counts, on both pages, whoever shares it.
 */
class PagesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int PEOPLE = 48;
  private static final int STEPS = 70;
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T10:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyPageSaysWhatASlowRecomputationSays(long seed) {
    Random random = new Random(seed);
    try (TestWorkspace team = TestWorkspace.in(ZONE)) {
      List<MemberId> people = team.people(PEOPLE);
      List<ChannelId> channels = List.of(team.publicChannel("wins"));
      List<MemberId> designers = people.subList(0, 40);
      GroupId design = team.group("design", designers.toArray(MemberId[]::new));
      RandomHistory history = new RandomHistory(team, random, () -> WEDNESDAY, people, channels);
      history.go(STEPS);

      NaiveBoard naive =
          new NaiveBoard(
              names(team, people), history.gone(), history.hidden(), Set.copyOf(designers), ZONE);
      LeaderboardService service =
          new LeaderboardService(team.database(), team.directory(), team.clock());
      team.at(WEDNESDAY);
      BoardQuery week = BoardQuery.of(Period.WEEK);
      for (BoardQuery query :
          List.of(
              week,
              week.only(View.RECEIVED),
              week.only(Size.BIG),
              week.only(Kind.WIN).only(Size.SMALL),
              week.in(channels.getFirst()),
              week.in(channels.getFirst()).only(Kind.EFFORT),
              week.of(design),
              week.of(design).in(channels.getFirst()))) {
        for (int page = 1; page <= PEOPLE / Board.PLACES + 2; page++) {
          MemberId asker = people.get(random.nextInt(PEOPLE));
          assertThat(service.board(team.id(), query.at(page), asker, Optional.empty()))
              .isEqualTo(
                  naive.board(
                      history.standing(), history.joinings(), query.at(page), WEDNESDAY, asker));
        }
      }
    }
  }

  private static Map<MemberId, String> names(TestWorkspace team, List<MemberId> people) {
    return team.directory().members(team.id(), people).values().stream()
        .collect(Collectors.toMap(Member::id, Member::name));
  }
}
