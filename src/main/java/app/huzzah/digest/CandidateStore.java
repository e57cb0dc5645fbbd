package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_MESSAGE;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.digest.FactStore.OF_RECOGNITION;
import static app.huzzah.digest.FactStore.SAID_IN_PUBLIC;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
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
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Reads the recognitions that a digest may tell: said in a channel that was public then and is to
 * this day, in words, with somebody thanked who is still here. Of each kind, the best hundred: big
 * ones, then those that say something, then the older.
 */
final class CandidateStore {
  private static final int MOST_OF_A_KIND = 100;

  /** A reaction has no words of its giver's; it counts, and there is nothing to tell. */
  private static final Condition SAYS_SOMETHING = RECOGNITION.ORIGIN.ne("reaction");

  private static final Condition RECIPIENT_IS_ACTIVE =
      MEMBER
          .WORKSPACE_ID
          .eq(RECOGNITION_RECIPIENT.WORKSPACE_ID)
          .and(MEMBER.MEMBER_ID.eq(RECOGNITION_RECIPIENT.RECIPIENT_ID))
          .and(MEMBER.IS_DEACTIVATED.isFalse());

  /** Those of the recognitions that match which may be told, oldest first. */
  List<Story> candidates(DSLContext dsl, WorkspaceId workspace, Condition which) {
    Field<String> words =
        left(trim(RECOGNITION.MESSAGE, inline(" \n\r\t")), inline(Story.MOST_WORDS)).as("words");
    Field<Long> chosen = field(name("chosen"), Long.class);
    Field<Integer> place = field(name("place"), Integer.class);
    // Ranked first, in a table of its own, so that names and links are looked up for few alone.
    var ranked =
        select(
                RECOGNITION.RECOGNITION_ID.as(chosen),
                rowNumber()
                    .over()
                    .partitionBy(RECOGNITION.KIND)
                    .orderBy(
                        RECOGNITION.SIZE.eq("big").desc(),
                        length(RECOGNITION.MESSAGE).ge(Story.SPECIFIC).desc(),
                        RECOGNITION.RECOGNITION_ID)
                    .as(place))
            .from(RECOGNITION)
            .where(which)
            .and(SAID_IN_PUBLIC)
            .and(SAYS_SOMETHING)
            .asTable("ranked");
    Field<String[]> people = activeRecipients(RECOGNITION_RECIPIENT.RECIPIENT_ID);
    Field<String[]> names = activeRecipients(MEMBER.NAME);
    Field<Integer> thanked =
        field(
            select(count())
                .from(RECOGNITION_RECIPIENT, MEMBER)
                .where(OF_RECOGNITION)
                .and(RECIPIENT_IS_ACTIVE));
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
            words,
            giverName,
            people,
            names,
            thanked,
            permalink)
        .from(ranked)
        .join(RECOGNITION)
        .on(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
        .and(RECOGNITION.RECOGNITION_ID.eq(chosen))
        .leftJoin(giver)
        .on(giver.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
        .and(giver.MEMBER_ID.eq(RECOGNITION.GIVER_ID))
        .where(place.le(MOST_OF_A_KIND))
        .orderBy(RECOGNITION.RECOGNITION_ID)
        .fetch(row ->
            new Story(
                new RecognitionId(row.get(RECOGNITION.RECOGNITION_ID)),
                row.get(giverName),
                Arrays.stream(row.get(people)).map(MemberId::new).toList(),
                List.of(row.get(names)),
                row.get(thanked),
                Kind.valueOf(row.get(RECOGNITION.KIND).toUpperCase(Locale.ROOT)),
                Size.valueOf(row.get(RECOGNITION.SIZE).toUpperCase(Locale.ROOT)),
                row.get(words),
                List.of(row.get(RECOGNITION.COMPANY_VALUES)),
                Optional.ofNullable(row.get(permalink))))
        .stream()
        .filter(story -> story.thanked() > 0)
        .toList();
  }

  private static Field<String[]> activeRecipients(Field<String> what) {
    return array(
        select(what)
            .from(RECOGNITION_RECIPIENT, MEMBER)
            .where(OF_RECOGNITION)
            .and(RECIPIENT_IS_ACTIVE)
            .orderBy(RECOGNITION_RECIPIENT.RECIPIENT_ID)
            .limit(inline(Story.MOST_PEOPLE)));
  }
}
