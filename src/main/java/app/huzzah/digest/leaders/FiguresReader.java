package app.huzzah.digest.leaders;

import app.huzzah.db.InOrderStore;
import app.huzzah.digest.Story;
import app.huzzah.digest.leaders.OlderStore.Older;
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
    List<Participant> people = new ParticipantStore().all(dsl, workspace);
    Groups groups = groups(dsl, people);
    List<GroupName> names = groups.tellable();
    List<GroupName> largest = names.stream().limit(Figures.MOST_GROUPS).toList();
    LastThirtyDays days = new LastThirtyDays(groups.teams());
    new ExchangeStore(workspace.id(), spans).read(dsl, days);
    Older older = new OlderStore(workspace.id(), spans).read(dsl);
    List<Activity> members =
        people.stream()
            .map(who -> days.activity(who, groups.bits(who.member(), largest), older))
            .toList();
    boolean direct = Counting.tellsDirect(members);
    Exchanges exchanges = days.exchanges(direct);
    Breakdown breakdown = new Breakdown(members);
    List<GroupRate> told = breakdown.groups(largest);
    return new Figures(
        spans.toldAt(),
        members.size(),
        Counting.rates(members, spans),
        new LeftOutReader(workspace.id(), spans).read(dsl, members, groups),
        new LastFourWeeks(
            new MixStore().read(dsl, workspace.id(), spans, direct),
            Concentration.of(members),
            exchanges.across()),
        told,
        names.size() - told.size(),
        breakdown.zones(),
        new PairReader(workspace, spans).read(dsl, exchanges.alone()),
        List.of());
  }

  /** What a leader should have read. */
  List<Story> highlights() {
    InOrderStore.inOrder(dsl);
    return Highlights.of(new HighlightStore().candidates(dsl, workspace.id(), spans));
  }

  private Groups groups(DSLContext dsl, List<Participant> people) {
    MembershipStore store = new MembershipStore();
    return Groups.of(
        store.groups(dsl, workspace.id()),
        store.memberships(dsl, workspace.id()),
        people.stream().map(Participant::member).toList());
  }
}
