package app.huzzah.recognition;

import app.huzzah.db.Database;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * One's own history, page by page: every shout-out and every joining that one's numbers sum up, and
 * what was taken back. Whatever page is asked for, it is that of the member who asks.
 */
public final class HistoryService {
  private final Database database;
  private final Directory directory;
  private final InstantSource clock;
  private final HistoryStore store = new HistoryStore();

  public HistoryService(Database database, Directory directory, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * A page of a member's history.
   *
   * @param size how many lines at most, 1 or more
   */
  public HistoryPage page(
      WorkspaceId workspace, MemberId member, HistoryQuery query, HistorySpot spot, int size) {
    Optional<Week> week =
        query.thisWeek()
            ? Optional.of(Week.of(clock.instant(), directory.workspace(workspace).zone()))
            : Optional.empty();
    HistoryStore.Wanted wanted =
        new HistoryStore.Wanted(workspace, member, query.side(), query.what(), week);
    return database.read(dsl -> {
      Reading reading = new Reading(dsl, wanted);
      HistorySpot begin = spot.backwards() ? reading.before(spot, size) : spot;
      HistoryPage page = reading.from(begin, size);
      return page.lines().isEmpty() && begin.newer() > 0
          ? reading.from(HistorySpot.FIRST, size)
          : page;
    });
  }

  /** One reading of both lists. */
  private final class Reading {
    private final DSLContext dsl;
    private final HistoryStore.Wanted wanted;

    Reading(DSLContext dsl, HistoryStore.Wanted wanted) {
      this.dsl = dsl;
      this.wanted = wanted;
    }

    HistoryPage from(HistorySpot begin, int size) {
      List<HistoryLine> ahead =
          merged(shoutOuts(begin.shoutOuts(), size + 1), joins(begin.joins(), size + 1));
      List<HistoryLine> lines = List.copyOf(ahead.subList(0, Math.min(size, ahead.size())));
      int joins = countJoins(lines);
      HistorySpot end =
          new HistorySpot(begin.shoutOuts() + lines.size() - joins, begin.joins() + joins, false);
      HistorySpot back = new HistorySpot(begin.shoutOuts(), begin.joins(), true);
      return new HistoryPage(
          lines,
          begin.newer(),
          Optional.of(end).filter(more -> ahead.size() > size),
          Optional.of(back).filter(more -> begin.newer() > 0));
    }

    /** Where the page begins that ends at this spot. */
    HistorySpot before(HistorySpot end, int size) {
      int shoutOuts = Math.max(0, end.shoutOuts() - size);
      int joins = Math.max(0, end.joins() - size);
      List<HistoryLine> behind =
          merged(
              shoutOuts(shoutOuts, end.shoutOuts() - shoutOuts), joins(joins, end.joins() - joins));
      if (behind.size() < size) {
        return HistorySpot.FIRST;
      }
      List<HistoryLine> page = behind.subList(behind.size() - size, behind.size());
      int joined = countJoins(page);
      return new HistorySpot(
          Math.max(0, end.shoutOuts() - (page.size() - joined)),
          Math.max(0, end.joins() - joined),
          false);
    }

    private List<HistoryLine> shoutOuts(int offset, int most) {
      return most > 0 && wanted.what().shoutOuts()
          ? store.shoutOuts(dsl, wanted, offset, most)
          : List.of();
    }

    private List<HistoryLine> joins(int offset, int most) {
      return most > 0 && wanted.what().joining(wanted.side())
          ? store.joins(dsl, wanted, offset, most)
          : List.of();
    }
  }

  private static int countJoins(List<HistoryLine> lines) {
    return (int) lines.stream().filter(line -> line.booster().isPresent()).count();
  }

  /** Both lists as one, newest first; each stays in its own order, and joining comes after. */
  private static List<HistoryLine> merged(List<HistoryLine> shoutOuts, List<HistoryLine> joins) {
    List<HistoryLine> all = new ArrayList<>(shoutOuts.size() + joins.size());
    int next = 0;
    for (HistoryLine shoutOut : shoutOuts) {
      while (next < joins.size() && !joins.get(next).at().isBefore(shoutOut.at())) {
        all.add(joins.get(next++));
      }
      all.add(shoutOut);
    }
    all.addAll(joins.subList(next, joins.size()));
    return all;
  }
}
