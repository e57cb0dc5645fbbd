package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static app.huzzah.digest.FactStore.OF_RECOGNITION;
import static app.huzzah.digest.FactStore.SAID_IN_PUBLIC;
import static app.huzzah.digest.leaders.ActivityStore.DIRECT;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import app.huzzah.digest.leaders.Exchanges.Couple;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Who gave whom how much in the last 28 days. All of it is summed up once, to a line for each giver
 * and recipient, and looked at from there.
 */
final class ExchangeStore {
  private static final String EXCHANGE = "exchange";
  private static final String TEAM = "team";
  private static final String ALONE = "alone";
  private static final String SUMS = "sums";
  private static final String COUPLE = "couple";

  private static final Field<String> GIVER = text(EXCHANGE, "giver");
  private static final Field<String> RECIPIENT = text(EXCHANGE, "recipient");
  private static final Field<Integer> OPEN = number(EXCHANGE, "open");
  private static final Field<Integer> PRIVATE = number(EXCHANGE, "private");
  private static final Field<Integer> PUBLIC = number(EXCHANGE, "public");

  private final WorkspaceId workspace;
  private final Spans spans;

  ExchangeStore(WorkspaceId workspace, Spans spans) {
    this.workspace = workspace;
    this.spans = spans;
  }

  /**
   * All of it.
   *
   * @param ofEverybody groups that do not tell who works with whom
   */
  Exchanges read(DSLContext dsl, Collection<GroupId> ofEverybody) {
    List<? extends Record> rows =
        dsl.with(exchange(), teams(ofEverybody), alone())
            .select(
                number(SUMS, "open"),
                number(SUMS, "open_across"),
                number(SUMS, "private"),
                number(SUMS, "private_across"),
                number(SUMS, "private_people"),
                text(COUPLE, "one"),
                text(COUPLE, "other"),
                number(COUPLE, "given"),
                number(COUPLE, "back"))
            .from(sums().asTable(SUMS))
            .leftJoin(couples().asTable(COUPLE))
            .on(trueCondition())
            .fetch();
    return new Exchanges(
        across(rows.getFirst()),
        rows.stream()
            .filter(row -> row.get(text(COUPLE, "one")) != null)
            .map(ExchangeStore::couple)
            .toList());
  }

  private CommonTableExpression<?> exchange() {
    return name(EXCHANGE)
        .asMaterialized(
            select(
                    RECOGNITION_RECIPIENT.GIVER_ID.as("giver"),
                    RECOGNITION_RECIPIENT.RECIPIENT_ID.as("recipient"),
                    count().filterWhere(not(DIRECT)).as("open"),
                    count().filterWhere(DIRECT).as("private"),
                    count().filterWhere(SAID_IN_PUBLIC).as("public"))
                .from(RECOGNITION)
                .join(RECOGNITION_RECIPIENT)
                .on(OF_RECOGNITION)
                .where(
                    ActivityStore.standing(workspace, spans.weeksAgo(Spans.FOUR), spans.toldAt()))
                .groupBy(RECOGNITION_RECIPIENT.GIVER_ID, RECOGNITION_RECIPIENT.RECIPIENT_ID));
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

  /** Those who gave to one person only, at least twice in public. */
  private static CommonTableExpression<?> alone() {
    return name(ALONE)
        .as(
            select(GIVER, min(RECIPIENT).as("recipient"), min(PUBLIC).as("times"))
                .from(table(name(EXCHANGE)))
                .groupBy(GIVER)
                .having(count().eq(inline(1)))
                .and(min(PUBLIC).ge(inline(Pair.FEWEST))));
  }

  private static Select<?> couples() {
    return select(
            text("a", "giver").as("one"),
            text("b", "giver").as("other"),
            number("a", "times").as("given"),
            number("b", "times").as("back"))
        .from(table(name(ALONE)).as("a"))
        .join(table(name(ALONE)).as("b"))
        .on(text("b", "giver").eq(text("a", "recipient")))
        .and(text("b", "recipient").eq(text("a", "giver")))
        .where(text("a", "giver").lt(text("b", "giver")));
  }

  /** Between people who are both in a group; one row, whatever there is. */
  private static Select<?> sums() {
    Condition across = not(arrayOverlap(groups("givers"), groups("recipients")));
    return select(
            total(sum(OPEN)).as("open"),
            total(sum(OPEN).filterWhere(across)).as("open_across"),
            total(sum(PRIVATE)).as("private"),
            total(sum(PRIVATE).filterWhere(across)).as("private_across"),
            countDistinct(RECIPIENT).filterWhere(PRIVATE.gt(inline(0))).as("private_people"))
        .from(table(name(EXCHANGE)))
        .join(table(name(TEAM)).as("givers"))
        .on(text("givers", "who").eq(GIVER))
        .join(table(name(TEAM)).as("recipients"))
        .on(text("recipients", "who").eq(RECIPIENT));
  }

  private static Optional<Share> across(Record row) {
    int part = row.get(number(SUMS, "open_across"));
    int whole = row.get(number(SUMS, "open"));
    if (row.get(number(SUMS, "private_people")) >= Counting.FEWEST) {
      part += row.get(number(SUMS, "private_across"));
      whole += row.get(number(SUMS, "private"));
    }
    return whole == 0 ? Optional.empty() : Optional.of(new Share(part, whole));
  }

  private static Couple couple(Record row) {
    return new Couple(
        new MemberId(row.get(text(COUPLE, "one"))),
        new MemberId(row.get(text(COUPLE, "other"))),
        row.get(number(COUPLE, "given")),
        row.get(number(COUPLE, "back")));
  }

  private static Field<Integer> total(Field<BigDecimal> sum) {
    return coalesce(sum, inline(BigDecimal.ZERO)).cast(Integer.class);
  }

  private static Field<String[]> groups(String table) {
    return field(name(table, "groups"), String[].class);
  }

  private static Field<String> text(String table, String column) {
    return field(name(table, column), String.class);
  }

  private static Field<Integer> number(String table, String column) {
    return field(name(table, column), Integer.class);
  }
}
