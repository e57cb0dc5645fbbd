package app.huzzah.db;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement that is kept has gaps.
 *
 * @param <S> what it is about
 */
public final class Gaps<S> {
  /** Stands on both sides of a gap's number; no statement of ours has it. */
  static final String MARK = "\u0001";

  private final ToIntFunction<Function<S, ? extends QueryPart>> numbering;

  Gaps(ToIntFunction<Function<S, ? extends QueryPart>> numbering) {
    this.numbering = numbering;
  }

  /** The same gaps, for what is written about a part of it. */
  public <T> Gaps<T> of(Function<S, T> part) {
    return new Gaps<>(
        filling -> numbering.applyAsInt(subject -> filling.apply(part.apply(subject))));
  }

  /** A value, as this column has it. */
  public <T> Field<T> value(Field<T> column, Function<S, ? extends @Nullable T> value) {
    return DSL.field(
        part(subject -> DSL.val(value.apply(subject), column.getDataType())), column.getDataType());
  }

  /** Gives a row a value for this column. */
  public <T> void put(
      Map<Field<?>, Field<?>> row, Field<T> column, Function<S, ? extends @Nullable T> value) {
    row.put(column, value(column, value));
  }

  /** Values, as this column has them, in one array. */
  public <T> Field<T[]> values(Field<T> column, Function<S, ? extends Collection<T>> values) {
    var type = column.getDataType().getArrayDataType();
    return DSL.field(part(subject -> DSL.val(values.apply(subject).toArray(), type)), type);
  }

  /** Anything else that a statement may have there. */
  public SQL part(Function<S, ? extends QueryPart> part) {
    return DSL.raw(MARK + numbering.applyAsInt(part) + MARK);
  }
}
