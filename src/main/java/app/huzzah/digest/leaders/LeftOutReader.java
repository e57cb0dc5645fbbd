package app.huzzah.digest.leaders;

import static java.util.Objects.requireNonNull;

import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jooq.DSLContext;

/** Finds those who had nothing, and what leaders have to know of the first of them. */
final class LeftOutReader {
  /** The last two weeks. */
  private static final int FORTNIGHT = Past.weeks(2, 0);

  private final LatestStore latest = new LatestStore();
  private final MemberStore members = new MemberStore();
  private final WorkspaceId workspace;
  private final Spans spans;

  LeftOutReader(WorkspaceId workspace, Spans spans) {
    this.workspace = workspace;
    this.spans = spans;
  }

  /** Those of these members who had nothing, with their groups that may be named. */
  LeftOut read(DSLContext dsl, List<Activity> activities, Groups groups) {
    List<Activity> without =
        activities.stream().filter(each -> !each.receivedPast().anyhow(FORTNIGHT)).toList();
    Map<MemberId, Instant> last =
        latest.inPublic(
            dsl, workspace, without.stream().map(Activity::member).toList(), spans.toldAt());
    List<Activity> first =
        without.stream().sorted(inOrder(last)).limit(LeftOut.MOST_PEOPLE).toList();
    List<MemberId> ids = first.stream().map(Activity::member).toList();
    Map<MemberId, Member> known = members.find(dsl, workspace, ids);
    List<GroupName> named = groups.tellable();
    return new LeftOut(
        without.size(),
        (int) without.stream().filter(each -> !each.received().inThirtyDays()).count(),
        first.stream()
            .map(each ->
                new LeftOut.Person(
                    each.member(),
                    requireNonNull(known.get(each.member())).name(),
                    named.stream()
                        .filter(group -> groups.of(each.member()).contains(group.id()))
                        .toList(),
                    Optional.ofNullable(last.get(each.member())).map(spans::day),
                    !each.received().inThirtyDays()))
            .toList());
  }

  private Comparator<Activity> inOrder(Map<MemberId, Instant> last) {
    return Comparator.comparing((Activity each) -> each.received().inThirtyDays())
        .thenComparing(each -> last.getOrDefault(each.member(), Instant.MIN))
        .thenComparingLong(each -> lot(each.member()))
        .thenComparing(Activity::member);
  }

  /** Another one each week, and the same whenever the week is read. */
  private long lot(MemberId member) {
    CRC32 lot = new CRC32();
    String week = Week.of(spans.toldAt(), spans.zone()).monday().toString();
    lot.update((member + week).getBytes(StandardCharsets.UTF_8));
    return lot.getValue();
  }
}
