package app.huzzah.slack.view;

import app.huzzah.leaderboard.Board;
import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Place;
import app.huzzah.leaderboard.Ranking;
import app.huzzah.leaderboard.Together;
import app.huzzah.leaderboard.Together.Turnout;
import app.huzzah.leaderboard.View;
import app.huzzah.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Boards to be shown, on 25 November 2026, in a workspace of 120 people. */
final class Boards {
  private final BoardQuery query;
  private final List<Ranking> rankings = new ArrayList<>();
  private Turnout now = new Turnout(34, 51);
  private Optional<Turnout> before = Optional.of(new Turnout(30, 49));
  private OptionalInt of = OptionalInt.of(120);
  private boolean stayedOff;

  private Boards(BoardQuery query) {
    this.query = query;
  }

  static Boards of(BoardQuery query) {
    return new Boards(query);
  }

  /** A place that nobody shares. */
  static Place place(int rank, String name, long points, int small, int big, int others) {
    return new Place(rank, false, member(name, rank), name, points, small, big, others);
  }

  static Place shared(int rank, String name, long points, int small, int big, int others) {
    return new Place(rank, true, member(name, rank), name, points, small, big, others);
  }

  private static MemberId member(String name, int rank) {
    return new MemberId("U" + Integer.toHexString((name + rank).hashCode()));
  }

  Boards side(View view, List<Place> places, int people, Optional<Place> own) {
    rankings.add(new Ranking(view, places, people, own));
    return this;
  }

  Boards received(Place... places) {
    return side(View.RECEIVED, List.of(places), places.length, Optional.empty());
  }

  Boards gave(Place... places) {
    return side(View.GIVEN, List.of(places), places.length, Optional.empty());
  }

  Boards turnout(int gave, int received) {
    now = new Turnout(gave, received);
    return this;
  }

  Boards before(int gave, int received) {
    before = Optional.of(new Turnout(gave, received));
    return this;
  }

  Boards first() {
    before = Optional.empty();
    return this;
  }

  Boards ofUnknown() {
    of = OptionalInt.empty();
    return this;
  }

  Boards ofPeople(int people) {
    of = OptionalInt.of(people);
    return this;
  }

  Boards stayedOff() {
    stayedOff = true;
    return this;
  }

  Board board() {
    return new Board(
        query,
        query.span(LocalDate.parse("2026-11-25")),
        query.group().map(group -> "design"),
        rankings,
        new Together(now, before, of),
        stayedOff);
  }
}
