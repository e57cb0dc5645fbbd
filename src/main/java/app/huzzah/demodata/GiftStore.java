package app.huzzah.demodata;

import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_MESSAGE;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sequence;

import app.huzzah.demodata.DemoGift.DemoBoost;
import app.huzzah.recognition.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Writes the recognitions of a workspace, table by table: each time the same story is told. */
final class GiftStore {
  private static final Field<?>[] GIFT = {
    RECOGNITION.WORKSPACE_ID,
    RECOGNITION.RECOGNITION_ID,
    RECOGNITION.BUSINESS_KEY,
    RECOGNITION.GIVER_ID,
    RECOGNITION.KIND,
    RECOGNITION.SIZE,
    RECOGNITION.POINTS,
    RECOGNITION.MESSAGE,
    RECOGNITION.COMPANY_VALUES,
    RECOGNITION.CHANNEL_ID,
    RECOGNITION.AUDIENCE,
    RECOGNITION.ORIGIN,
    RECOGNITION.GIVEN_AT,
    RECOGNITION.GIVEN_ON,
    RECOGNITION.WEEK,
    RECOGNITION.TAKEN_BACK_AT,
    RECOGNITION.TAKEN_BACK_BY,
    RECOGNITION.TAKEN_BACK_HOW
  };
  private static final Field<?>[] RECIPIENT = {
    RECOGNITION_RECIPIENT.WORKSPACE_ID,
    RECOGNITION_RECIPIENT.RECOGNITION_ID,
    RECOGNITION_RECIPIENT.RECIPIENT_ID,
    RECOGNITION_RECIPIENT.GIVER_ID
  };
  private static final Field<?>[] JOINED = {
    BOOST.WORKSPACE_ID,
    BOOST.RECOGNITION_ID,
    BOOST.BOOSTER_ID,
    BOOST.RECIPIENT_ID,
    BOOST.BOOSTED_AT,
    BOOST.BOOSTED_ON,
    BOOST.WEEK
  };
  private static final Field<?>[] POST = {
    RECOGNITION_MESSAGE.WORKSPACE_ID,
    RECOGNITION_MESSAGE.RECOGNITION_ID,
    RECOGNITION_MESSAGE.CHANNEL_ID,
    RECOGNITION_MESSAGE.TS,
    RECOGNITION_MESSAGE.PERMALINK,
    RECOGNITION_MESSAGE.ROLE
  };

  /**
   * Posts of the last so many days are known; those before, as if posted before links were kept.
   */
  private static final int DAYS_OF_POSTS = 365;

  private final CopyStore copying = new CopyStore();

  /** Draws numbers for so many recognitions, which nobody else gets; the first of them. */
  long draw(DSLContext tx, int count) {
    Field<Long> next =
        sequence(name("recognition_recognition_id_seq"), Long.class).nextval().as("number");
    var numbers = select(next).from(DSL.generateSeries(1, Math.max(1, count))).asTable("numbers");
    return tx.select(min(field(name("number"), Long.class))).from(numbers).fetchSingle().value1();
  }

  long writeRecognitions(DSLContext tx, Told told, long firstId) {
    Ids ids = told.company().ids();
    List<String> values = told.values();
    String key = Long.toString(told.seed() & Long.MAX_VALUE, 36) + ".";
    return copying.copy(
        tx,
        RECOGNITION,
        GIFT,
        sink ->
            told.gifts()
                .forEach(gift -> {
                  CopyRow row =
                      sink.row()
                          .text(ids.workspace())
                          .number(firstId + gift.number())
                          .text(prefix(gift.origin()) + key + gift.number())
                          .text(ids.member(gift.giver()))
                          .text(word(gift.kind()))
                          .text(word(gift.size()))
                          .number(gift.points())
                          .text(Sentences.of(gift.words()))
                          .texts(valuesOf(gift, values))
                          .text(channel(ids, gift))
                          .text(word(gift.audience()))
                          .text(word(gift.origin()))
                          .moment(gift.second())
                          .date(told.calendar().date(gift.day()))
                          .date(told.calendar().monday(gift.day()));
                  if (gift.takenBackAfter().isPresent()) {
                    row.moment(gift.second() + gift.takenBackAfter().getAsInt())
                        .text(ids.member(gift.giver()))
                        .text("undo");
                  } else {
                    row.nothing().nothing().nothing();
                  }
                }));
  }

  long writeRecipients(DSLContext tx, Told told, long firstId) {
    Ids ids = told.company().ids();
    return copying.copy(
        tx,
        RECOGNITION_RECIPIENT,
        RECIPIENT,
        sink ->
            told.gifts()
                .forEach(gift -> {
                  for (int recipient : gift.recipients()) {
                    sink.row()
                        .text(ids.workspace())
                        .number(firstId + gift.number())
                        .text(ids.member(recipient))
                        .text(ids.member(gift.giver()));
                  }
                }));
  }

  long writeBoosts(DSLContext tx, Told told, long firstId) {
    Ids ids = told.company().ids();
    return copying.copy(
        tx,
        BOOST,
        JOINED,
        sink ->
            told.gifts()
                .forEach(gift -> {
                  for (DemoBoost boost : gift.boosts()) {
                    for (int recipient : gift.recipients()) {
                      sink.row()
                          .text(ids.workspace())
                          .number(firstId + gift.number())
                          .text(ids.member(boost.booster()))
                          .text(ids.member(recipient))
                          .moment(boost.second())
                          .date(told.calendar().date(boost.day()))
                          .date(told.calendar().monday(boost.day()));
                    }
                  }
                }));
  }

  long writePosts(DSLContext tx, Told told, long firstId) {
    Ids ids = told.company().ids();
    String site = "https://demo-data-" + (told.company().number() + 1) + ".slack.com/archives/";
    int from = told.calendar().days() - DAYS_OF_POSTS;
    return copying.copy(
        tx,
        RECOGNITION_MESSAGE,
        POST,
        sink ->
            told.gifts()
                .forEach(gift -> {
                  if (gift.channel() != Places.NOWHERE
                      && gift.day() >= from
                      && gift.takenBackAfter().isEmpty()) {
                    String channel = ids.channel(gift.channel());
                    String second = Long.toString(gift.second() + 1);
                    String micros = "%06d".formatted(gift.number() % 1_000_000);
                    sink.row()
                        .text(ids.workspace())
                        .number(firstId + gift.number())
                        .text(channel)
                        .text(second + "." + micros)
                        .text(site + channel + "/p" + second + micros)
                        .text("post");
                  }
                }));
  }

  private static Optional<String> channel(Ids ids, DemoGift gift) {
    return gift.channel() == Places.NOWHERE
        ? Optional.empty()
        : Optional.of(ids.channel(gift.channel()));
  }

  private static String prefix(Origin origin) {
    return origin == Origin.FORM ? "form:" : "command:";
  }

  /** A third names a company value, a few name two. */
  private static List<String> valuesOf(DemoGift gift, List<String> values) {
    SplittableRandom random = new SplittableRandom(gift.words());
    int lot = random.nextInt(100);
    if (lot >= 33) {
      return List.of();
    }
    List<String> chosen = new ArrayList<>(2);
    int first = random.nextInt(values.size());
    chosen.add(values.get(first));
    if (lot < 4) {
      chosen.add(values.get((first + 1) % values.size()));
    }
    return chosen;
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
