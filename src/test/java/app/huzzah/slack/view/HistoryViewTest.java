package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.MIA;
import static app.huzzah.slack.view.Screens.called;
import static app.huzzah.slack.view.Screens.keepsToSlacksLimits;
import static app.huzzah.slack.view.Screens.member;
import static app.huzzah.slack.view.Screens.members;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.Tally;
import app.huzzah.recognition.HistoryLine;
import app.huzzah.recognition.HistoryPage;
import app.huzzah.recognition.HistoryQuery.What;
import app.huzzah.recognition.HistorySpot;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Side;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.TakeBack;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.view.View;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryViewTest {
  private static final MemberId BEN = member(2);
  private static final MemberId ZOE = member(3);
  private static final HistoryWish RECEIVED = HistoryWish.all(Side.RECEIVED, false);
  private static final Tally TALLY =
      new Tally(List.of(new Tally.Part(Kind.WIN, Size.BIG, 1)), 0, 5, 1, 2);

  @ParameterizedTest
  @ValueSource(strings = {"x", "*", "&", "🎉", "\u05de", "<!channel>", ":tada: ", "\n", " "})
  void everyPageFitsWhateverNamesAndMessagesAreMadeOf(String piece) {
    People people = called(piece.repeat(80 / piece.length()), 200);
    Recognition most =
        Screens.recognition(
            Kind.LESSON, Size.BIG, members(200), piece.repeat(3_000 / piece.length()), List.of());
    Recognition removed =
        gone(most, TakeBack.Way.REMOVAL, BEN, Optional.of(piece.repeat(1_000 / piece.length())));
    for (Recognition one : List.of(most, removed)) {
      for (Optional<MemberId> booster : List.of(Optional.<MemberId>empty(), Optional.of(ZOE))) {
        HistoryLine line =
            new HistoryLine(
                one,
                booster,
                Screens.MOMENT,
                1_000,
                true,
                Optional.of("https://acme.slack.com/archives/" + "x".repeat(150)));
        HistoryPage page =
            new HistoryPage(
                Collections.nCopies(HistoryView.LINES, line),
                20_000,
                Optional.of(new HistorySpot(99_999_999, 99_999_999, false)),
                Optional.of(new HistorySpot(99_999_999, 99_999_999, true)));
        for (MemberId reader : List.of(MIA, BEN, ZOE)) {
          View view = HistoryView.of(RECEIVED, TALLY, 6, page, reader, people);
          keepsToSlacksLimits(view);
          assertThat(Screens.json(view).toString()).doesNotContain("<!channel>\"");
        }
      }
    }
  }

  @Test
  void whoJoinedWhatTheyMayNotReadSeesNeitherWordsNorGiverNorLink() {
    Recognition secret =
        Screens.recognition(Kind.WIN, Size.BIG, List.of(BEN), "the secret plan", List.of());
    HistoryLine line =
        new HistoryLine(secret, Optional.of(ZOE), Screens.MOMENT, 1, false, Optional.empty());

    String json = text(HistoryWish.all(Side.GIVEN, false), line, ZOE, namedApart());

    assertThat(json)
        .contains("You joined in for Ben", "*1 point*")
        .doesNotContain("secret plan")
        .doesNotContain("Mia");
  }

  @Test
  void theReasonOfARemovalIsForTheGiverAlone() {
    Recognition removed =
        gone(
            Screens.recognition(Kind.WIN, Size.BIG, List.of(BEN), "a rumour", List.of()),
            TakeBack.Way.REMOVAL,
            ZOE,
            Optional.of("not announced yet"));
    HistoryLine line =
        new HistoryLine(removed, Optional.empty(), Screens.MOMENT, 0, true, Optional.empty());

    assertThat(text(RECEIVED.only(What.TAKEN_BACK), line, BEN, namedApart()))
        .contains("*Mia* thanked you", "*0 points*", "An admin removed it")
        .doesNotContain("not announced", "a rumour");
    assertThat(text(HistoryWish.all(Side.GIVEN, true), line, MIA, namedApart()))
        .contains("You thanked Ben", "An admin removed it", "not announced yet", "a rumour");
  }

  @Test
  void whoTookItBackIsSaid() {
    Recognition recognition =
        Screens.recognition(Kind.EFFORT, Size.SMALL, List.of(BEN), "a typo", List.of());
    assertThat(text(recognition, TakeBack.Way.UNDO, MIA)).contains("You took it back");
    assertThat(text(recognition, TakeBack.Way.UNDO, BEN)).contains("Its giver took it back");
    assertThat(text(recognition, TakeBack.Way.SOURCE, BEN)).contains("message that gave it");
  }

  @Test
  void oneForSeveralPeopleSaysHowItAddsUp() {
    Recognition recognition =
        Screens.recognition(Kind.WIN, Size.BIG, members(3).subList(1, 3), "closing", List.of());
    HistoryLine line =
        new HistoryLine(recognition, Optional.empty(), Screens.MOMENT, 10, true, Optional.empty());

    assertThat(text(HistoryWish.all(Side.GIVEN, false), line, MIA, namedApart()))
        .contains("*10 points* (2 × 5)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "RECEIVED",
        "RECEIVED ALL EVER 0 0",
        "RECEIVED ALL EVER -1 0 FROM",
        "RECEIVED SHOUT_OUTS EVER 0 0 FROM",
        "RECEIVED ALL EVER 999999999999 0 FROM",
        "drop table"
      })
  void whatAnOddButtonCarriesIsEverythingReceived(String value) {
    assertThat(HistoryWish.read(value)).isEqualTo(RECEIVED);
    assertThat(HomeWish.read(value)).isEqualTo(HomeWish.FIRST);
  }

  @Test
  void aButtonCarriesItsPageThereAndBack() {
    HistoryWish wish =
        new HistoryWish(Side.GIVEN, What.TAKEN_BACK, true, new HistorySpot(12, 3, true));
    assertThat(HistoryWish.read(wish.written())).isEqualTo(wish);
    HomeWish home = new HomeWish(new HistorySpot(5, 0, false), new HistorySpot(10, 0, true));
    assertThat(HomeWish.read(home.written())).isEqualTo(home);
  }

  private static String text(Recognition recognition, TakeBack.Way way, MemberId reader) {
    Recognition gone = gone(recognition, way, MIA, Optional.empty());
    HistoryLine line =
        new HistoryLine(gone, Optional.empty(), Screens.MOMENT, 0, true, Optional.empty());
    return text(RECEIVED.only(What.TAKEN_BACK), line, reader, namedApart());
  }

  private static String text(HistoryWish wish, HistoryLine line, MemberId reader, People names) {
    HistoryPage page = new HistoryPage(List.of(line), 0, Optional.empty(), Optional.empty());
    View view = HistoryView.of(wish, TALLY, 6, page, reader, names);
    keepsToSlacksLimits(view);
    return view.getBlocks().toString();
  }

  private static People namedApart() {
    return new People(
        java.util.Map.of(
            MIA, called("Mia", 1).members().get(MIA),
            BEN, called("Ben", 2).members().get(BEN),
            ZOE, called("Zoe", 3).members().get(ZOE)));
  }

  private static Recognition gone(
      Recognition one, TakeBack.Way way, MemberId by, Optional<String> reason) {
    return new Recognition(
        one.workspace(),
        one.id(),
        one.giver(),
        one.recipients(),
        one.kind(),
        one.size(),
        one.points(),
        one.message(),
        one.values(),
        one.place(),
        one.audience(),
        one.origin(),
        one.givenAt(),
        one.day(),
        Optional.of(new TakeBack(Screens.MOMENT, by, way, reason)));
  }
}
