package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD_RUNG;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.schema.Routines;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Verification;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What finds a board, for us, for the database, and for the version before. */
class BoardIdTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");

  @AfterEach
  void nothingDiffers() {
    try (TestWorkspace ending = team) {
      assertThat(Verification.differences(ending.database())).isEmpty();
    }
  }

  @Test
  void isTheSameHereAndInTheDatabase() {
    Set<UUID> all = new HashSet<>();
    for (Optional<ChannelId> channel :
        List.of(Optional.<ChannelId>empty(), Optional.of(new ChannelId("C042")))) {
      for (Period period : Period.values()) {
        for (LocalDate day : List.of(LocalDate.of(1999, 12, 31), LocalDate.of(2026, 11, 28))) {
          Span span = period.around(day);
          UUID ours = BoardId.of(team.id(), channel, span);
          assertThat(ours).isEqualTo(inDatabase(channel, span));
          all.add(ours);
        }
      }
    }
    assertThat(all).hasSize(2 * (2 * (Period.values().length - 1) + 1));
  }

  private UUID inDatabase(Optional<ChannelId> channel, Span span) {
    return team.database()
        .query(dsl ->
            Routines.boardId(
                dsl.configuration(),
                team.id().value(),
                channel.map(ChannelId::value).orElse(""),
                BoardColumnsStore.word(span.period()),
                span.from()));
  }

  /** What it calls while instances are restarted in turn, and what is called now. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "board(%s); board(%s)",
        "board_win(%s); board_win(%s)",
        "board_page(%s, 20); board_page(%s, 20)",
        "board_page_small(%s, 10); board_page_small(%s, 10)",
        "board_in_channel(%s, 10, '{channel}'); board({in}%s)",
        "board_in_channel(%s, 20, '{channel}'); board_page({in}%s, 20)",
        "board_among(%s, 10, '', '{group}'); board_among(%s, 10, '{group}')",
        "board_among(%s, 10, '{channel}', '{group}'); board_among({in}%s, 10, '{group}')",
        "board_among_win(%s, 10, '{channel}', ''); board_among_win({in}%s, 10, '')",
      })
  void theVersionBeforeReadsTheSame(String before, String now) {
    List<MemberId> people = team.people(25);
    ChannelId channel = team.publicChannel("general");
    GroupId group = team.group("half", people.subList(0, 12).toArray(MemberId[]::new));
    for (int i = 0; i + 1 < people.size(); i++) {
      team.from(people.get(i)).to(people.get(i + 1)).win().in(channel).give();
    }
    team.from(people.get(0)).to(people.get(9)).give();
    Span week = Period.WEEK.around(LocalDate.ofInstant(team.clock().instant(), team.zone()));
    String asked = "array['received', 'given'], '" + people.get(9) + "'";
    Optional<ChannelId> where = now.contains("{in}") ? Optional.of(channel) : Optional.empty();

    List<String> rows =
        rows(
            now.replace("{in}", ""),
            group,
            channel,
            "'%s', '%s', '%s', %s"
                .formatted(
                    team.id(),
                    BoardId.of(team.id(), where, week),
                    BoardId.of(team.id(), where, week.previous().orElseThrow()),
                    asked));

    assertThat(rows).hasSizeGreaterThan(10);
    assertThat(
            rows(
                before,
                group,
                channel,
                "'%s', 'week', '%s', '%s', %s"
                    .formatted(
                        team.id(), week.from(), week.previous().orElseThrow().from(), asked)))
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  private List<String> rows(String call, GroupId group, ChannelId channel, String board) {
    String filled = call.replace("{group}", group.value()).replace("{channel}", channel.value());
    return team.database()
        .query(dsl -> dsl.fetch("select * from " + filled.formatted(board)).map(Object::toString));
  }

  @Test
  void whatTheVersionBeforePutsTogetherIsFoundToo() {
    List<MemberId> people = team.people(3);
    team.from(people.get(0)).to(people.get(1)).give();
    new LeaderboardService(team.database(), team.directory(), team.clock()).tidy(() -> true);
    team.database()
        .runInTransaction(tx -> {
          tx.execute("create temp table kept on commit drop as select * from board_rung");
          tx.deleteFrom(BOARD_RUNG).execute();
          tx.execute(
              """
              insert into board_rung
                     (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people)
              select workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people
                from kept
              """);
        });

    assertThat(Verification.differences(team.database())).isEmpty();
  }
}
