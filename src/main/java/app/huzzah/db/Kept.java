package app.huzzah.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is put into words once, when it is first needed, and kept: a long one takes jOOQ
 * longer to put together than the server to carry out. It is written as any other, with a gap
 * wherever something of what it is about comes.
 *
 * @param <S> what it is about
 */
public final class Kept<S> {
  private final Function<Gaps<S>, ResultQuery<?>> written;
  private volatile @Nullable Words<S> words;

  private Kept(Function<Gaps<S>, ResultQuery<?>> written) {
    this.written = written;
  }

  /** Keeps what is written. */
  public static <S> Kept<S> of(Function<Gaps<S>, ResultQuery<?>> written) {
    return new Kept<>(written);
  }

  /** The statement about this one, to be fetched, or to be a part of another. */
  public ResultQuery<Record> about(S subject) {
    Words<S> known = words;
    if (known == null) {
      // Two at once find the same words.
      known = Words.of(written);
      words = known;
    }
    return known.about(subject);
  }

  /**
   * The words.
   *
   * @param pieces one before each gap, and one after the last
   */
  private record Words<S>(
      List<String> pieces, List<Function<S, ? extends QueryPart>> gaps, List<Field<?>> columns) {

    static <S> Words<S> of(Function<Gaps<S>, ResultQuery<?>> written) {
      List<Function<S, ? extends QueryPart>> fillings = new ArrayList<>();
      ResultQuery<?> query =
          written.apply(
              new Gaps<>(filling -> {
                fillings.add(filling);
                return fillings.size() - 1;
              }));
      // What does not differ stands in the words.
      String text = DSL.using(SQLDialect.POSTGRES, Database.rendering()).renderInlined(query);
      List<String> pieces = new ArrayList<>();
      List<Function<S, ? extends QueryPart>> gaps = new ArrayList<>();
      String[] marked = text.split(Gaps.MARK, -1);
      for (int i = 0; i < marked.length; i++) {
        if (i % 2 == 0) {
          pieces.add(marked[i]);
        } else {
          gaps.add(fillings.get(Integer.parseInt(marked[i])));
        }
      }
      return new Words<>(pieces, gaps, named(query));
    }

    /** What was put into words is read by the names of its columns alone. */
    private static List<Field<?>> named(ResultQuery<?> query) {
      List<Field<?>> columns = List.of(query.fields());
      if (columns.stream().map(Field::getName).distinct().count() < columns.size()) {
        throw new IllegalStateException(
            "two columns of a kept statement have one name: " + columns);
      }
      return columns;
    }

    ResultQuery<Record> about(S subject) {
      List<QueryPart> filled = new ArrayList<>(gaps.size());
      gaps.forEach(gap -> filled.add(gap.apply(subject)));
      return DSL.resultQuery("{0}", CustomQueryPart.of(context -> say(context, filled)))
          .coerce(columns);
    }

    private void say(Context<?> context, List<QueryPart> filled) {
      for (int i = 0; i < filled.size(); i++) {
        context.sql(pieces.get(i)).visit(filled.get(i));
      }
      context.sql(pieces.getLast());
    }
  }
}
