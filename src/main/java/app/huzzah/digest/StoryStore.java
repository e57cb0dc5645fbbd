package app.huzzah.digest;

import static app.huzzah.db.InOrderStore.OF_RECOGNITION;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_MESSAGE;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.recognition.AudienceStore.SAID_IN_PUBLIC;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;

/**
 * Reads what there is to tell of recognitions: said in a channel that was public then and is to
 * this day, in words. Who has left since is not named.
 */
final class StoryStore {
  static final Field<Long> CHOSEN = field(name("chosen"), Long.class);
  static final Field<Integer> JOINED = field(name("joined"), Integer.class);

  /** A reaction has no words of its giver's: it counts, and there is nothing to tell. */
  static final Condition IN_WORDS = RECOGNITION.ORIGIN.ne("reaction");

  /** Which may be told. */
  static final Condition TELLABLE = SAID_IN_PUBLIC.and(IN_WORDS);

  private static final Condition RECIPIENT_IS_ACTIVE =
      MEMBER
          .WORKSPACE_ID
          .eq(RECOGNITION_RECIPIENT.WORKSPACE_ID)
          .and(MEMBER.MEMBER_ID.eq(RECOGNITION_RECIPIENT.RECIPIENT_ID))
          .and(MEMBER.IS_DEACTIVATED.isFalse());

  /**
   * The stories of these recognitions, oldest first, with somebody thanked who is still here.
   *
   * @param chosen a table of {@link #CHOSEN} and {@link #JOINED}
   */
  List<Story> stories(DSLContext dsl, WorkspaceId workspace, Select<?> chosen) {
    Field<String> words =
        left(trim(RECOGNITION.MESSAGE, inline(" \n\r\t")), inline(Story.MOST_WORDS)).as("words");
    Field<String[]> people =
        array(activeRecipients(RECOGNITION_RECIPIENT.RECIPIENT_ID)).as("people");
    Field<String[]> names =
        array(activeRecipients(MEMBER.NAME).limit(inline(Story.MOST_NAMES))).as("names");
    var giver = MEMBER.as("giver");
    Field<String> giverName = coalesce(giver.NAME, inline("A colleague"));
    Field<String> permalink =
        field(
            select(max(RECOGNITION_MESSAGE.PERMALINK))
                .from(RECOGNITION_MESSAGE)
                .where(RECOGNITION_MESSAGE.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
                .and(RECOGNITION_MESSAGE.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID))
                .and(RECOGNITION_MESSAGE.RECIPIENT_ID.isNull()));
    return dsl
        .select(
            RECOGNITION.RECOGNITION_ID,
            RECOGNITION.KIND,
            RECOGNITION.SIZE,
            RECOGNITION.COMPANY_VALUES,
            JOINED,
            words,
            giverName,
            people,
            names,
            permalink)
        .from(chosen.asTable("chosen_ones"))
        .join(RECOGNITION)
        .on(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
        .and(RECOGNITION.RECOGNITION_ID.eq(CHOSEN))
        .leftJoin(giver)
        .on(giver.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
        .and(giver.MEMBER_ID.eq(RECOGNITION.GIVER_ID))
        .orderBy(RECOGNITION.RECOGNITION_ID)
        .fetch(row ->
            new Story(
                new RecognitionId(row.get(RECOGNITION.RECOGNITION_ID)),
                row.get(giverName),
                Arrays.stream(row.get(people)).map(MemberId::new).toList(),
                List.of(row.get(names)),
                row.get(JOINED),
                Kind.valueOf(row.get(RECOGNITION.KIND).toUpperCase(Locale.ROOT)),
                Size.valueOf(row.get(RECOGNITION.SIZE).toUpperCase(Locale.ROOT)),
                row.get(words),
                List.of(row.get(RECOGNITION.COMPANY_VALUES)),
                Optional.ofNullable(row.get(permalink))))
        .stream()
        .filter(story -> story.thanked() > 0)
        .toList();
  }

  /**
   * The stories of these recognitions, oldest first, with somebody thanked who is still here.
   *
   * @param picked their numbers, and how many people joined each
   */
  List<Story> stories(DSLContext dsl, WorkspaceId workspace, Map<Long, Integer> picked) {
    if (picked.isEmpty()) {
      return List.of();
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    Row2<Long, Integer>[] rows =
        picked.entrySet().stream()
            .map(one -> row(inline(one.getKey()), inline(one.getValue())))
            .toArray(Row2[]::new);
    return stories(
        dsl,
        workspace,
        select(CHOSEN, JOINED)
            .from(DSL.values(rows).as("picked", CHOSEN.getName(), JOINED.getName())));
  }

  /**
   * Whether these are as they were read. Whoever takes one back or changes it at this moment is
   * waited for, and whoever does so later waits, until this transaction ends.
   */
  boolean stillSay(DSLContext tx, WorkspaceId workspace, List<Story> stories) {
    List<Long> ids = stories.stream().map(story -> story.id().value()).sorted().toList();
    tx.select(RECOGNITION.RECOGNITION_ID)
        .from(RECOGNITION)
        .where(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
        .and(RECOGNITION.RECOGNITION_ID.in(ids))
        .orderBy(RECOGNITION.RECOGNITION_ID)
        .forShare()
        .fetch();
    Set<String> now =
        stories(
                tx,
                workspace,
                select(RECOGNITION.RECOGNITION_ID.as(CHOSEN), inline(0).as(JOINED))
                    .from(RECOGNITION)
                    .where(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
                    .and(RECOGNITION.RECOGNITION_ID.in(ids))
                    .and(RECOGNITION.TAKEN_BACK_AT.isNull())
                    .and(TELLABLE))
            .stream()
            .map(StoryStore::said)
            .collect(Collectors.toSet());
    return stories.stream().map(StoryStore::said).allMatch(now::contains);
  }

  /** What was said of whom; how many joined since, and where it stands by now, changes nothing. */
  private static String said(Story story) {
    return List.of(
            story.id(), story.people(), story.kind(), story.size(), story.words(), story.values())
        .toString();
  }

  private static SelectLimitStep<Record1<String>> activeRecipients(Field<String> what) {
    return select(what)
        .from(RECOGNITION_RECIPIENT, MEMBER)
        .where(OF_RECOGNITION)
        .and(RECIPIENT_IS_ACTIVE)
        .orderBy(RECOGNITION_RECIPIENT.RECIPIENT_ID);
  }
}
