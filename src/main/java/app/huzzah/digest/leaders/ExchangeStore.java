package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static app.huzzah.digest.FactStore.OF_RECOGNITION;
import static app.huzzah.digest.leaders.GivenStore.DIRECT;
import static app.huzzah.recognition.AudienceStore.SAID_IN_PUBLIC;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import app.huzzah.digest.leaders.GivenStore.Givers;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Who gave to whom in the last 28 days: summed up for each giver, and looked at from there. */
final class ExchangeStore {
  private static final String TEAM = "team";
  private static final Field<String[]> GIVERS = field(name("givers", "groups"), String[].class);
  private static final Field<String[]> RECIPIENTS =
      field(name("recipients", "groups"), String[].class);

  private final WorkspaceId workspace;
  private final Spans spans;

  ExchangeStore(WorkspaceId workspace, Spans spans) {
    this.workspace = workspace;
    this.spans = spans;
  }

  /**
   * All of it.
   *
   * @param givers who gave in this time and before
   * @param ofEverybody groups that do not tell who works with whom
   * @param direct whether sums count those that are private
   */
  Exchanges read(DSLContext dsl, Givers givers, Collection<GroupId> ofEverybody, boolean direct) {
    // By the bytes, since which of two texts comes first does not matter, only whether it is one.
    Field<String> first = min(RECOGNITION_RECIPIENT.RECIPIENT_ID.collate("C"));
    Field<String> last = max(RECOGNITION_RECIPIENT.RECIPIENT_ID.collate("C"));
    Condition told = direct ? noCondition() : not(DIRECT);
    Field<Integer> inTeams = count().filterWhere(GIVERS.isNotNull(), RECIPIENTS.isNotNull(), told);
    Field<Integer> across = count().filterWhere(not(arrayOverlap(GIVERS, RECIPIENTS)), told);
    Map<MemberId, MemberId> alone = new HashMap<>();
    int[] sums = {0, 0};
    dsl.with(teams(ofEverybody))
        .select(RECOGNITION_RECIPIENT.GIVER_ID, first, last, count(), across, inTeams)
        .from(RECOGNITION)
        .join(RECOGNITION_RECIPIENT)
        .on(OF_RECOGNITION)
        .and(
            RECOGNITION_RECIPIENT.RECOGNITION_ID.between(
                inline(givers.first()), inline(givers.last())))
        .leftJoin(table(name(TEAM)).as("givers"))
        .on(field(name("givers", "who"), String.class).eq(RECOGNITION_RECIPIENT.GIVER_ID))
        .leftJoin(table(name(TEAM)).as("recipients"))
        .on(field(name("recipients", "who"), String.class).eq(RECOGNITION_RECIPIENT.RECIPIENT_ID))
        .where(inFourWeeks())
        .groupBy(RECOGNITION_RECIPIENT.GIVER_ID)
        .forEach(row -> {
          sums[0] += row.value5();
          sums[1] += row.value6();
          if (row.value2().equals(row.value3()) && row.value4() >= Pair.FEWEST) {
            alone.put(new MemberId(row.value1()), new MemberId(row.value2()));
          }
        });
    Optional<Share> share =
        sums[1] == 0 ? Optional.empty() : Optional.of(new Share(sums[0], sums[1]));
    return new Exchanges(share, alone);
  }

  /** How often each of these gave in public to the one that they gave to. */
  Map<MemberId, Integer> inPublic(DSLContext dsl, Map<MemberId, MemberId> whoToWhom) {
    var pairs =
        whoToWhom.entrySet().stream()
            .map(pair -> row(pair.getValue().value(), pair.getKey().value()))
            .toList();
    return dsl.select(RECOGNITION_RECIPIENT.GIVER_ID, count())
        .from(RECOGNITION_RECIPIENT)
        .join(RECOGNITION)
        .on(OF_RECOGNITION)
        .where(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(workspace.value()))
        .and(row(RECOGNITION_RECIPIENT.RECIPIENT_ID, RECOGNITION_RECIPIENT.GIVER_ID).in(pairs))
        .and(inFourWeeks())
        .and(SAID_IN_PUBLIC)
        .groupBy(RECOGNITION_RECIPIENT.GIVER_ID)
        .fetchMap(row -> new MemberId(row.value1()), row -> row.value2());
  }

  private Condition inFourWeeks() {
    return GivenStore.standing(workspace, spans.weeksAgo(Spans.FOUR), spans.toldAt());
  }

  private CommonTableExpression<?> teams(Collection<GroupId> ofEverybody) {
    return name(TEAM)
        .asMaterialized(
            select(
                    USER_GROUP_MEMBER.MEMBER_ID.as("who"),
                    arrayAgg(USER_GROUP_MEMBER.GROUP_ID).as("groups"))
                .from(USER_GROUP_MEMBER)
                .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.value()))
                .and(
                    USER_GROUP_MEMBER.GROUP_ID.notIn(
                        ofEverybody.stream().map(GroupId::value).toList()))
                .groupBy(USER_GROUP_MEMBER.MEMBER_ID));
  }
}
