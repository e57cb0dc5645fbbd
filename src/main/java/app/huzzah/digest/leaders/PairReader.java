package app.huzzah.digest.leaders;

import static java.util.Objects.requireNonNull;

import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Workspace;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Finds who of those who gave to one person only are a pair. */
final class PairReader {
  private static final Comparator<Pair> MOST_FIRST =
      Comparator.comparingInt((Pair pair) -> pair.given() + pair.back())
          .reversed()
          .thenComparing(Pair::one);

  private final MemberStore members = new MemberStore();
  private final Workspace workspace;
  private final ExchangeStore exchanges;

  PairReader(Workspace workspace, Spans spans) {
    this.workspace = workspace;
    this.exchanges = new ExchangeStore(workspace.id(), spans);
  }

  /**
   * The pairs of those who are both still here.
   *
   * @param alone see {@link Exchanges}
   */
  Pairs read(DSLContext dsl, Map<MemberId, MemberId> alone) {
    Map<MemberId, MemberId> mutual = new HashMap<>(alone);
    mutual.entrySet().removeIf(pair -> !pair.getKey().equals(alone.get(pair.getValue())));
    if (mutual.isEmpty()) {
      return new Pairs(0, List.of());
    }
    Map<MemberId, Integer> times = exchanges.inPublic(dsl, mutual);
    times.values().removeIf(each -> each < Pair.FEWEST);
    Map<MemberId, Member> here = members.find(dsl, workspace.id(), mutual.keySet());
    here.values().removeIf(member -> member.exclusion(workspace.settings()).isPresent());
    times.keySet().retainAll(here.keySet());
    List<Pair> pairs =
        mutual.entrySet().stream()
            .filter(pair -> pair.getKey().compareTo(pair.getValue()) < 0)
            .filter(pair -> times.containsKey(pair.getKey()) && times.containsKey(pair.getValue()))
            .map(pair ->
                new Pair(
                    pair.getKey(),
                    requireNonNull(here.get(pair.getKey())).name(),
                    pair.getValue(),
                    requireNonNull(here.get(pair.getValue())).name(),
                    requireNonNull(times.get(pair.getKey())),
                    requireNonNull(times.get(pair.getValue()))))
            .sorted(MOST_FIRST)
            .toList();
    return new Pairs(pairs.size(), pairs.stream().limit(Pairs.MOST_NAMED).toList());
  }
}
