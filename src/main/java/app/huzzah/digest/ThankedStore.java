package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.MEMBER;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jooq.DSLContext;

/** Reads the names of those who were thanked. */
final class ThankedStore {
  private static final int MOST_NAMES = 40;

  /**
   * In the order of the alphabet, without those who have left. Where there are more than can be
   * named, chance decides who is, another each week, sooner than the alphabet.
   */
  List<String> names(DSLContext dsl, WorkspaceId workspace, Set<MemberId> thanked, Week week) {
    List<MemberId> drawn =
        thanked.stream()
            .sorted(
                Comparator.comparingLong((MemberId one) -> lot(one, week))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<String> names = new ArrayList<>();
    // Few have left, so that the first ones drawn nearly always suffice.
    for (int next = 0; next < drawn.size() && names.size() < MOST_NAMES; next += MOST_NAMES) {
      names.addAll(
          active(dsl, workspace, drawn.subList(next, Math.min(next + MOST_NAMES, drawn.size()))));
    }
    return names.stream().limit(MOST_NAMES).sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }

  /** The same whenever it is drawn, and with nothing to do with that of any other week. */
  private static long lot(MemberId member, Week week) {
    long seed = week.monday().toEpochDay() << Integer.SIZE ^ member.value().hashCode();
    return new SplittableRandom(seed).nextLong();
  }

  private static List<String> active(
      DSLContext dsl, WorkspaceId workspace, List<MemberId> members) {
    Map<MemberId, String> names =
        dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME)
            .from(MEMBER)
            .where(MEMBER.WORKSPACE_ID.eq(workspace.value()))
            .and(MEMBER.MEMBER_ID.in(members.stream().map(MemberId::value).toList()))
            .and(MEMBER.IS_DEACTIVATED.isFalse())
            .fetchMap(row -> new MemberId(row.value1()), row -> row.value2());
    return members.stream().map(names::get).filter(Objects::nonNull).toList();
  }
}
