package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.HistoryLine;
import app.huzzah.recognition.HistoryPage;
import app.huzzah.recognition.HistoryQuery;
import app.huzzah.recognition.HistoryQuery.What;
import app.huzzah.recognition.HistorySpot;
import app.huzzah.recognition.Occasion;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Side;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.Source;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of one's numbers is the sum of its list, page by page, whatever happened before. */
class HistoryAddsUpTest {
  private static final int STEPS = 150;
  private static final int SIZE = 4;

  private final TestWorkspace team = TestWorkspace.in("America/New_York");
  private final LeaderboardService boards =
      new LeaderboardService(team.database(), team.directory(), team.clock());
  private final List<MemberId> people = team.people(6);
  private final MemberId admin =
      team.save(
          new Member(
              new MemberId("UADMIN"),
              "Ada",
              "ada",
              Optional.empty(),
              false,
              false,
              false,
              false,
              true));
  private final ChannelId wins = team.publicChannel("wins");
  private final List<Recognition> given = new ArrayList<>();
  private final Map<Recognition, Source> messages = new HashMap<>();

  @AfterEach
  void close() {
    team.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theListOfEachNumberAddsUpToIt(long seed) {
    // Sunday evening, so that the week ends half way.
    team.at("2026-11-22T18:00");
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      act(random, step);
      team.clock().pass(Duration.ofMinutes(random.nextInt(6)));
    }

    boolean takenBack = false;
    for (MemberId member : people) {
      Numbers numbers = boards.numbers(team.id(), member);
      addsUp(member, Side.RECEIVED, true, numbers.receivedThisWeek());
      addsUp(member, Side.RECEIVED, false, numbers.receivedEver());
      addsUp(member, Side.GIVEN, true, numbers.givenThisWeek());
      addsUp(member, Side.GIVEN, false, numbers.givenEver());
      assertThat(sum(all(member, Side.RECEIVED, What.ALL, false)))
          .isEqualTo(team.recognitions().balance(team.id(), member));
      takenBack |= !all(member, Side.RECEIVED, What.TAKEN_BACK, false).isEmpty();
    }
    assertThat(takenBack).isTrue();
  }

  private void addsUp(MemberId member, Side side, boolean thisWeek, Tally tally) {
    assertThat(sum(all(member, side, What.ALL, thisWeek))).isEqualTo(tally.points());
    assertThat(sum(all(member, side, What.SMALL, thisWeek))).isEqualTo(tally.points(Size.SMALL));
    assertThat(sum(all(member, side, What.BIG, thisWeek))).isEqualTo(tally.points(Size.BIG));
    assertThat(sum(all(member, side, What.JOINED, thisWeek))).isEqualTo(tally.boosts());
    List<HistoryLine> gone = all(member, side, What.TAKEN_BACK, thisWeek);
    assertThat(sum(gone)).isZero();
    assertThat(gone).allMatch(line -> line.recognition().takenBack());
  }

  /** All pages, one after the other; turning back shows the same ones again. */
  private List<HistoryLine> all(MemberId member, Side side, What what, boolean thisWeek) {
    HistoryQuery query = new HistoryQuery(side, what, thisWeek);
    List<HistoryLine> all = new ArrayList<>();
    List<List<HistoryLine>> pages = new ArrayList<>();
    HistoryPage page = page(member, query, HistorySpot.FIRST);
    while (true) {
      assertThat(page.newer()).isEqualTo(all.size());
      all.addAll(page.lines());
      pages.add(page.lines());
      if (page.earlier().isEmpty()) {
        break;
      }
      assertThat(page.lines()).hasSize(SIZE);
      page = page(member, query, page.earlier().get());
    }
    for (int number = pages.size() - 2; number >= 0; number--) {
      page = page(member, query, page.later().orElseThrow());
      assertThat(page.lines()).isEqualTo(pages.get(number));
    }
    assertThat(page.later()).isEmpty();
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    assertThat(all).extracting(HistoryLine::at).isSortedAccordingTo(Collections.reverseOrder());
    return all;
  }

  private HistoryPage page(MemberId member, HistoryQuery query, HistorySpot spot) {
    return team.histories().page(team.id(), member, query, spot, SIZE);
  }

  private static long sum(List<HistoryLine> lines) {
    return lines.stream().mapToLong(HistoryLine::points).sum();
  }

  private void act(Random random, int step) {
    Recognition one = given.isEmpty() ? null : given.get(random.nextInt(given.size()));
    int what = one == null ? 0 : random.nextInt(12);
    if (one == null || what < 4) {
      gives(random, step);
    } else if (what < 8) {
      MemberId booster = people.get(random.nextInt(people.size()));
      team.boosts().join(team.id(), one.id(), booster, Optional.empty());
    } else if (what == 8) {
      MemberId booster = people.get(random.nextInt(people.size()));
      team.boosts().leave(team.id(), one.id(), booster, Optional.empty());
    } else if (what < 11) {
      edits(random, one, step);
    } else if (random.nextBoolean()) {
      team.corrections().takeBack(team.id(), one.id(), one.giver());
    } else {
      team.corrections().remove(team.id(), one.id(), admin, "off topic");
    }
  }

  private void gives(Random random, int step) {
    List<MemberId> order = shuffled(random);
    Source message = new Source(wins, "1700000%03d.000100".formatted(step));
    GiveOutcome outcome =
        team.from(order.getFirst())
            .to(order.subList(1, 2 + random.nextInt(3)))
            .size(random.nextInt(3) == 0 ? Size.BIG : Size.SMALL)
            .by(Origin.MESSAGE)
            .in(wins)
            .on(Occasion.message(message, 0, "1700000000"))
            .outcome();
    assertThat(outcome).isInstanceOf(GiveOutcome.Given.class);
    Recognition recognition = ((GiveOutcome.Given) outcome).recognition();
    given.add(recognition);
    messages.put(recognition, message);
  }

  private void edits(Random random, Recognition one, int step) {
    List<MemberId> order = shuffled(random);
    order.remove(one.giver());
    Occasion news =
        Occasion.message(
            Optional.ofNullable(messages.get(one)).orElseThrow(), 0, "17001%05d".formatted(step));
    team.recognitions()
        .change(
            team.id(),
            news,
            random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(
                    team.from(one.giver())
                        .to(order.subList(0, 1 + random.nextInt(3)))
                        .size(random.nextBoolean() ? Size.BIG : Size.SMALL)
                        .by(Origin.MESSAGE)
                        .in(wins)
                        .on(news)
                        .gift()));
  }

  private List<MemberId> shuffled(Random random) {
    List<MemberId> order = new ArrayList<>(people);
    Collections.shuffle(order, random);
    return order;
  }
}
