package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.digest.FactStore.OF_RECOGNITION;
import static app.huzzah.digest.StoryStore.CHOSEN;
import static app.huzzah.digest.StoryStore.JOINED;
import static app.huzzah.digest.StoryStore.TELLABLE;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Select;
import org.jooq.Table;

/**
 * Reads the recognitions among which a digest chooses what it tells. Of each kind, the first
 * hundred by the {@link Storyteller}'s order, of each person two before any third; and those that
 * most people joined.
 */
public final class CandidateStore {
  private static final int MOST_OF_A_KIND = 100;
  private static final int MOST_OF_A_PERSON = 2;
  private static final int MOST_JOINED = 20;

  private final StoryStore stories = new StoryStore();

  private static final Field<String> KIND = field(name("kind"), String.class);
  private static final Field<String> LEAD = field(name("lead"), String.class);
  private static final Field<Boolean> LATE = field(name("late"), Boolean.class);
  private static final Field<Boolean> PAST = field(name("past"), Boolean.class);
  private static final Field<Boolean> CROWD = field(name("crowd"), Boolean.class);
  private static final Field<Boolean> BIG = field(name("big"), Boolean.class);
  private static final Field<Boolean> SPECIFIC = field(name("specific"), Boolean.class);
  private static final Field<Integer> OF_PERSON = field(name("of_person"), Integer.class);
  private static final Field<Integer> OF_KIND = field(name("of_kind"), Integer.class);
  private static final Field<Integer> BY_JOINED = field(name("by_joined"), Integer.class);

  private static final Field<Long> BOOSTED = field(name("boosts", "recognition_id"), Long.class);
  private static final Field<Integer> BY_BOOSTS = field(name("boosts", "joined"), Integer.class);

  private static final List<OrderField<?>> MERIT =
      List.of(LATE, CROWD, BIG.desc(), SPECIFIC.desc(), PAST, CHOSEN);

  /**
   * Those of the recognitions that match which may be told, oldest first.
   *
   * @param which recognitions that were given in the span
   * @param from of the span in which those count who joined, inclusive
   * @param until its end, exclusive
   * @param featured who was featured, and how many weeks ago
   */
  public List<Story> candidates(
      DSLContext dsl,
      WorkspaceId workspace,
      Condition which,
      Instant from,
      Instant until,
      Map<MemberId, Integer> featured) {
    Select<?> ranked = ranked(told(which, boosts(workspace, from, until), featured));
    return stories.stories(
        dsl,
        workspace,
        select(CHOSEN, JOINED)
            .from(ranked.asTable("ranked"))
            .where(OF_KIND.le(MOST_OF_A_KIND).or(JOINED.gt(0).and(BY_JOINED.le(MOST_JOINED)))));
  }

  /** Ranked first, in a table of its own, so that names and links are looked up for few alone. */
  private static Select<?> ranked(Select<?> told) {
    Table<?> ofPersons =
        select(
                CHOSEN,
                KIND,
                LATE,
                CROWD,
                BIG,
                SPECIFIC,
                PAST,
                JOINED,
                rowNumber().over().partitionBy(KIND, LEAD).orderBy(MERIT).as(OF_PERSON))
            .from(told.asTable("told"))
            .asTable("of_persons");
    List<OrderField<?>> inKind = new ArrayList<>();
    inKind.add(field(OF_PERSON.gt(MOST_OF_A_PERSON)));
    inKind.addAll(MERIT);
    return select(
            CHOSEN,
            JOINED,
            rowNumber().over().partitionBy(KIND).orderBy(inKind).as(OF_KIND),
            rowNumber().over().orderBy(JOINED.desc(), CHOSEN).as(BY_JOINED))
        .from(ofPersons);
  }

  private static Select<?> told(Condition which, Table<?> boosts, Map<MemberId, Integer> featured) {
    Field<String> recipient = RECOGNITION_RECIPIENT.RECIPIENT_ID;
    return select(
            RECOGNITION.RECOGNITION_ID.as(CHOSEN),
            RECOGNITION.KIND.as(KIND),
            field(RECOGNITION.SIZE.eq("big")).as(BIG),
            field(length(RECOGNITION.MESSAGE).ge(Story.SPECIFIC)).as(SPECIFIC),
            min(recipient).as(LEAD),
            boolOr(recipient.in(since(featured, Storyteller.LATELY))).as(LATE),
            boolOr(recipient.in(since(featured, Integer.MAX_VALUE))).as(PAST),
            field(count().gt(Story.MOST_FEATURED)).as(CROWD),
            coalesce(max(BY_BOOSTS), inline(0)).as(JOINED))
        .from(RECOGNITION)
        .join(RECOGNITION_RECIPIENT)
        .on(OF_RECOGNITION)
        .leftJoin(boosts)
        .on(BOOSTED.eq(RECOGNITION.RECOGNITION_ID))
        .where(which)
        .and(TELLABLE)
        .groupBy(RECOGNITION.WORKSPACE_ID, RECOGNITION.RECOGNITION_ID);
  }

  private static List<String> since(Map<MemberId, Integer> featured, int weeks) {
    return featured.entrySet().stream()
        .filter(person -> person.getValue() <= weeks)
        .map(person -> person.getKey().value())
        .sorted()
        .toList();
  }

  private static Table<?> boosts(WorkspaceId workspace, Instant from, Instant until) {
    return select(BOOST.RECOGNITION_ID, countDistinct(BOOST.BOOSTER_ID).as(JOINED))
        .from(BOOST)
        .where(BOOST.WORKSPACE_ID.eq(workspace.value()))
        .and(BOOST.BOOSTED_AT.ge(from))
        .and(BOOST.BOOSTED_AT.lt(until))
        .groupBy(BOOST.RECOGNITION_ID)
        .asTable("boosts");
  }
}
