package app.huzzah.slack.command;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The words of a board, one after the other. */
final class BoardWish {
  private static final String LAST = "last";
  private static final String PAGE = "page";

  /** All but numbers, in lower case. */
  static final Map<String, Consumer<BoardWish>> WORDS = words();

  private Optional<Period> period = Optional.empty();
  private boolean last;
  private boolean lastAwaitsItsPeriod;
  private boolean oddLast;
  private boolean pageAwaitsItsNumber;
  private final Set<View> views = EnumSet.noneOf(View.class);
  private Optional<Kind> kind = Optional.empty();
  private Optional<Size> size = Optional.empty();
  private int page = 1;

  /**
   * Takes a word; false where it means nothing here.
   *
   * @param word in lower case
   */
  boolean understands(String word) {
    if (word.matches("[1-9][0-9]{0,5}")) {
      page = Integer.parseInt(word);
      pageAwaitsItsNumber = false;
      return true;
    }
    Consumer<BoardWish> meaning = WORDS.get(word);
    if (meaning == null) {
      return false;
    }
    meaning.accept(this);
    return true;
  }

  /** To be called after the last word; a word that is left without what belongs to it. */
  Optional<String> ends() {
    oddLast |= lastAwaitsItsPeriod;
    last |= lastAwaitsItsPeriod && period.filter(said -> said == Period.ALL).isEmpty();
    lastAwaitsItsPeriod = false;
    return pageAwaitsItsNumber ? Optional.of(PAGE) : Optional.empty();
  }

  boolean saidPeriod() {
    return period.isPresent();
  }

  /** Whether {@code last} was not followed by a period that has one before it. */
  boolean oddLast() {
    return oddLast;
  }

  BoardQuery query() {
    Period asked = period.orElse(Period.WEEK);
    return new BoardQuery(
        asked,
        last && asked != Period.ALL,
        views.size() == 1 ? views.stream().findFirst() : Optional.empty(),
        kind,
        size,
        Optional.empty(),
        Optional.empty(),
        page);
  }

  private void period(Period said) {
    period = Optional.of(said);
    last = lastAwaitsItsPeriod && said != Period.ALL;
    oddLast |= lastAwaitsItsPeriod && said == Period.ALL;
    lastAwaitsItsPeriod = false;
  }

  private static Map<String, Consumer<BoardWish>> words() {
    Map<String, Consumer<BoardWish>> words = new LinkedHashMap<>();
    for (Period period : Period.values()) {
      words.put(BoardArguments.lower(period), wish -> wish.period(period));
    }
    words.put(LAST, wish -> wish.lastAwaitsItsPeriod = true);
    for (View view : View.values()) {
      words.put(BoardArguments.lower(view), wish -> wish.views.add(view));
    }
    for (Kind kind : Kind.values()) {
      words.put(BoardArguments.lower(kind), wish -> wish.kind = Optional.of(kind));
      words.put(BoardArguments.lower(kind) + "s", wish -> wish.kind = Optional.of(kind));
    }
    for (Size size : Size.values()) {
      words.put(BoardArguments.lower(size), wish -> wish.size = Optional.of(size));
    }
    words.put(PAGE, wish -> wish.pageAwaitsItsNumber = true);
    return words;
  }
}
