package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.MIA;
import static app.huzzah.slack.view.Screens.called;
import static app.huzzah.slack.view.Screens.keepsToSlacksLimits;
import static app.huzzah.slack.view.Screens.members;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.digest.Story;
import app.huzzah.digest.Sums;
import app.huzzah.digest.ValueUse;
import app.huzzah.digest.WeekGlance;
import app.huzzah.leaderboard.Place;
import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.HistoryLine;
import app.huzzah.recognition.HistoryPage;
import app.huzzah.recognition.HistorySpot;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.Size;
import app.huzzah.rewards.Offers;
import app.huzzah.workspace.Role;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeViewTest {
  private static final Allowance ALLOWANCE = new Allowance(20, 13, Screens.MOMENT);
  private static final HistoryPage NOTHING =
      new HistoryPage(List.of(), 0, Optional.empty(), Optional.empty());
  private static final Sums QUIET = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final Sums BUSY = new Sums(14, 9, 7, 12, 2, 8, 4, 2, 60);

  @ParameterizedTest
  @ValueSource(strings = {"x", "*", "&", "🎉", "\u05de", "<!channel>", ":tada: "})
  void fitsWhateverNamesAndMessagesAreMadeOf(String piece) {
    String name = piece.repeat(80 / piece.length());
    String words = piece.repeat(3_000 / piece.length());
    Recognition most = Screens.recognition(Kind.LESSON, Size.BIG, members(200), words, List.of());
    HistoryLine line =
        new HistoryLine(
            most,
            Optional.empty(),
            Screens.MOMENT,
            1_000,
            true,
            Optional.of("https://acme.slack.com/" + "x".repeat(200)));
    HistoryPage page =
        new HistoryPage(
            Collections.nCopies(HomeView.LINES, line),
            99_999_999,
            Optional.of(new HistorySpot(99_999_999, 0, false)),
            Optional.of(new HistorySpot(99_999_999, 0, true)));
    WeekGlance week =
        new WeekGlance(
            BUSY,
            Optional.of(new ValueUse(piece.repeat(80 / piece.length()), 5)),
            Optional.of(story(name, words.substring(0, Math.min(1_000, words.length())))));

    keepsToSlacksLimits(
        HomeView.of(
            new HomeShown(
                MIA,
                Role.ADMIN,
                ALLOWANCE,
                new Offers(1_000_000, List.of()),
                Optional.of(new Place(1_000_000, true, MIA, name, 12, 7, 1, 4)),
                Optional.of(week),
                true,
                page,
                page),
            called(name, 200)));
  }

  @Test
  void theWeekIsToldInThreeLines() {
    WeekGlance week =
        new WeekGlance(
            BUSY,
            Optional.of(new ValueUse("teamwork", 5)),
            Optional.of(story("Ben", "closing\nAcme <!here>")));

    assertThat(WeekLines.of(week, true, new People(Map.of())))
        .isEqualTo(
            """
            *14 shout-outs* for 9 people so far: 8 efforts, 4 wins and 2 lessons.
            Most in use: #teamwork, 5 times.
            :trophy: Big win: *Ben*, from Mia: “closing Acme &lt;!here&gt;”\
            """);
    assertThat(WeekLines.of(week, false, new People(Map.of()))).doesNotContain("Acme");
    assertThat(
            WeekLines.of(
                new WeekGlance(QUIET, Optional.empty(), Optional.empty()),
                true,
                new People(Map.of())))
        .contains("Yours could be the first");
  }

  @Test
  void adminsAndLeadersFindWhatIsTheirs() {
    assertThat(blocks(Role.MEMBER, Optional.empty()))
        .contains("Why these numbers?", "Privacy", "Give a shout-out", "See the board")
        .doesNotContain("Preview the digest", "Settings");
    assertThat(blocks(Role.LEADER, Optional.empty()))
        .contains("Preview the digest")
        .doesNotContain("Settings");
    assertThat(blocks(Role.ADMIN, Optional.empty())).contains("Preview the digest", "Settings");
  }

  @Test
  void thePlaceIsThereWhereThereIsOne() {
    Place place = new Place(4_312, false, MIA, "Mia", 3, 3, 0, 1);
    assertThat(blocks(Role.MEMBER, Optional.of(place))).contains("4,312th on this week's board");
    assertThat(blocks(Role.MEMBER, Optional.empty())).doesNotContain("on this week's board");
  }

  private static String blocks(Role role, Optional<Place> place) {
    HomeShown shown =
        new HomeShown(
            MIA,
            role,
            ALLOWANCE,
            new Offers(3, List.of()),
            place,
            Optional.empty(),
            false,
            NOTHING,
            NOTHING);
    return HomeView.of(shown, new People(Map.of())).getBlocks().toString();
  }

  private static Story story(String name, String words) {
    return new Story(
        new RecognitionId(1),
        name.equals("Ben") ? "Mia" : name,
        List.of(MIA),
        Collections.nCopies(1, name),
        1,
        Kind.WIN,
        Size.BIG,
        words,
        List.of(),
        Optional.empty());
  }
}
