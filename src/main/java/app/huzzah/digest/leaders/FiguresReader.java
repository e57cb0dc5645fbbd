package app.huzzah.digest.leaders;

import app.huzzah.digest.InOrderStore;
import app.huzzah.digest.Story;
import app.huzzah.digest.leaders.CircleStore.Sized;
import app.huzzah.digest.leaders.OlderStore.Older;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Workspace;
import java.util.List;
import org.jooq.DSLContext;

/** Reads the figures of one workspace, within one transaction. */
final class FiguresReader {
  private final DSLContext dsl;
  private final Workspace workspace;
  private final Spans spans;

  FiguresReader(DSLContext dsl, Workspace workspace, Spans spans) {
    this.dsl = dsl;
    this.workspace = workspace;
    this.spans = spans;
  }

  /** All of them but the {@link #highlights}. */
  Figures read() {
    InOrderStore.inOrder(dsl);
    CircleStore circles = new CircleStore();
    List<Sized> groups = circles.all(dsl, workspace);
    List<GroupName> names = groups.stream().map(Sized::group).toList();
    List<GroupName> largest = names.stream().limit(Figures.MOST_GROUPS).toList();
    ActivityStore activities = new ActivityStore();
    int people = activities.count(dsl, workspace);
    LastThirtyDays days =
        new LastThirtyDays(circles.teams(dsl, workspace.id(), ofEverybody(groups, people)));
    new ExchangeStore(workspace.id(), spans).read(dsl, days);
    Older older = new OlderStore(workspace.id(), spans).read(dsl);
    List<Activity> members = activities.read(dsl, workspace, largest, older, days);
    boolean direct = Counting.tellsDirect(members);
    Exchanges exchanges = days.exchanges(direct);
    Breakdown breakdown = new Breakdown(members);
    List<GroupRate> told = breakdown.groups(largest);
    return new Figures(
        spans.toldAt(),
        members.size(),
        Counting.rates(members, spans),
        new LeftOutReader(workspace.id(), spans).read(dsl, members, names),
        new LastFourWeeks(
            new MixStore().read(dsl, workspace.id(), spans, direct),
            Concentration.of(members),
            exchanges.across()),
        told,
        groups.size() - told.size(),
        breakdown.zones(),
        new PairReader(workspace, spans).read(dsl, exchanges.alone()),
        List.of());
  }

  /** What a leader should have read. */
  List<Story> highlights() {
    InOrderStore.inOrder(dsl);
    return Highlights.of(new HighlightStore().candidates(dsl, workspace.id(), spans));
  }

  /** A group of nine tenths of all members does not tell who works with whom. */
  private static List<GroupId> ofEverybody(List<Sized> groups, int members) {
    return groups.stream()
        .filter(group -> 10 * group.size() >= 9 * members)
        .map(group -> group.group().id())
        .toList();
  }
}
