package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Verification;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Boards of random histories of gifts, boosts, edits and take-backs, of people who come off boards
 * and back and who leave, beside boards computed the slow and obvious way.
 */
class RandomHistoryTest {
  private static final int STEPS = 280;
  private static final int QUESTIONS = 80;

  /** Ends of weeks, months, quarters and years, and days on which clocks change. */
  private static final List<LocalDate> EDGES =
      List.of(
          LocalDate.parse("2025-12-29"),
          LocalDate.parse("2026-01-01"),
          LocalDate.parse("2026-03-01"),
          LocalDate.parse("2026-03-29"),
          LocalDate.parse("2026-03-30"),
          LocalDate.parse("2026-04-01"),
          LocalDate.parse("2026-04-05"),
          LocalDate.parse("2026-04-06"),
          LocalDate.parse("2026-09-27"),
          LocalDate.parse("2026-09-28"),
          LocalDate.parse("2026-10-01"),
          LocalDate.parse("2026-10-25"),
          LocalDate.parse("2026-10-26"),
          LocalDate.parse("2027-01-01"));

  private static final List<Duration> NEAR =
      List.of(
          Duration.ofHours(-13),
          Duration.ofHours(-1),
          Duration.ofSeconds(-1),
          Duration.ofNanos(-1_000),
          Duration.ZERO,
          Duration.ofMillis(1),
          Duration.ofMinutes(59),
          Duration.ofMinutes(150),
          Duration.ofHours(13));

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 1",
    "Pacific/Auckland, 2",
    "America/St_Johns, 3",
    "Asia/Kathmandu, 4",
    "Pacific/Kiritimati, 5",
    "UTC, 6"
  })
  void boardsSayWhatASlowRecomputationSays(ZoneId zone, long seed) {
    Random random = new Random(seed);
    try (TestWorkspace team = TestWorkspace.in(zone)) {
      List<MemberId> people = team.people(14);
      List<ChannelId> channels = List.of(team.publicChannel("wins"), team.publicChannel("acme"));
      List<MemberId> designers = people.subList(0, 12);
      GroupId design = team.group("design", designers.toArray(MemberId[]::new));
      RandomHistory history =
          new RandomHistory(team, random, () -> moment(random, zone), people, channels);
      history.go(STEPS);
      assertThat(Verification.differences(team.database())).isEmpty();

      NaiveBoard naive =
          new NaiveBoard(
              names(team, people), history.gone(), history.hidden(), Set.copyOf(designers), zone);
      LeaderboardService service =
          new LeaderboardService(team.database(), team.directory(), team.clock());
      for (int i = 0; i < QUESTIONS; i++) {
        Instant now = moment(random, zone);
        team.at(now);
        BoardQuery query = query(random, channels, design);
        MemberId asker = any(random, people);
        assertThat(service.board(team.id(), query, asker, Optional.empty()))
            .describedAs("asked by %s at %s", asker, now.atZone(zone))
            .isEqualTo(naive.board(history.standing(), history.joinings(), query, now, asker));
      }
    }
  }

  /** So many people that not all of them are looked at, where a board counts in part. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void longBoardsInPartSayWhatASlowRecomputationSays(long seed) {
    ZoneId zone = ZoneId.of("America/St_Johns");
    LocalDate monday = LocalDate.parse("2026-03-30");
    Random random = new Random(seed);
    try (TestWorkspace team = TestWorkspace.in(zone)) {
      List<MemberId> people = team.people(90);
      List<ChannelId> channels = List.of(team.publicChannel("wins"));
      List<MemberId> designers = people.subList(0, 70);
      GroupId design = team.group("design", designers.toArray(MemberId[]::new));
      Instant moment = monday.atTime(9, 0).atZone(zone).toInstant();
      RandomHistory history = new RandomHistory(team, random, () -> moment, people, channels);
      history.go(STEPS);

      NaiveBoard naive =
          new NaiveBoard(
              names(team, people), history.gone(), history.hidden(), Set.copyOf(designers), zone);
      LeaderboardService service =
          new LeaderboardService(team.database(), team.directory(), team.clock());
      team.at(moment);
      for (int i = 0; i < QUESTIONS; i++) {
        BoardQuery query = inPart(random, channels.getFirst(), design);
        MemberId asker = any(random, people);
        assertThat(service.board(team.id(), query, asker, Optional.empty()))
            .describedAs("%s asked by %s", query, asker)
            .isEqualTo(naive.board(history.standing(), history.joinings(), query, moment, asker));
      }
    }
  }

  private static BoardQuery inPart(Random random, ChannelId channel, GroupId group) {
    BoardQuery both = BoardQuery.of(any(random, List.of(Period.values())));
    BoardQuery query = random.nextBoolean() ? both.in(channel) : both.of(group);
    query = random.nextBoolean() ? query.only(any(random, List.of(Kind.values()))) : query;
    return query.only(any(random, List.of(Size.values()))).at(1 + random.nextInt(5));
  }

  private static Instant moment(Random random, ZoneId zone) {
    return any(random, EDGES).atStartOfDay(zone).toInstant().plus(any(random, NEAR));
  }

  private static BoardQuery query(Random random, List<ChannelId> channels, GroupId group) {
    Period period = any(random, List.of(Period.values()));
    return new BoardQuery(
        period,
        period != Period.ALL && random.nextInt(3) == 0,
        maybe(random, any(random, List.of(View.values()))),
        maybe(random, any(random, List.of(Kind.values()))),
        maybe(random, any(random, List.of(Size.values()))),
        maybe(random, any(random, channels)),
        maybe(random, group),
        random.nextInt(4) == 0 ? 2 : 1);
  }

  private static <T> Optional<T> maybe(Random random, T value) {
    return random.nextInt(4) == 0 ? Optional.of(value) : Optional.empty();
  }

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Map<MemberId, String> names(TestWorkspace team, List<MemberId> people) {
    return team.directory().members(team.id(), people).values().stream()
        .collect(Collectors.toMap(Member::id, Member::name));
  }
}
