package app.huzzah.digest.leaders;

import app.huzzah.digest.leaders.Exchanges.Couple;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Finds who the couples are, and which of them are both still here. */
final class PairReader {
  private static final Comparator<Couple> MOST_FIRST =
      Comparator.comparingInt((Couple couple) -> couple.given() + couple.back())
          .reversed()
          .thenComparing(Couple::one);

  private final MemberStore members = new MemberStore();
  private final Workspace workspace;

  PairReader(Workspace workspace) {
    this.workspace = workspace;
  }

  Pairs read(DSLContext dsl, List<Couple> couples) {
    List<MemberId> people =
        couples.stream().flatMap(couple -> Stream.of(couple.one(), couple.other())).toList();
    Map<MemberId, Member> here =
        members.find(dsl, workspace.id(), people).values().stream()
            .filter(member -> member.exclusion(workspace.settings()).isEmpty())
            .collect(Collectors.toMap(Member::id, member -> member));
    List<Pair> pairs =
        couples.stream()
            .filter(couple -> here.containsKey(couple.one()) && here.containsKey(couple.other()))
            .sorted(MOST_FIRST)
            .map(couple -> pair(couple, here))
            .toList();
    return new Pairs(pairs.size(), pairs.stream().limit(Pairs.MOST_NAMED).toList());
  }

  private static Pair pair(Couple couple, Map<MemberId, Member> members) {
    return new Pair(
        couple.one(),
        members.get(couple.one()).name(),
        couple.other(),
        members.get(couple.other()).name(),
        couple.given(),
        couple.back());
  }
}
