package app.huzzah.db;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;

import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * How the server is to read what is counted of whole weeks: everything that a workspace gave in
 * them.
 *
 * <p>It is best read in the order of time, and joined with its recipients in the order of numbers.
 * The server, which does not know that both orders are nearly the same, would rather read whole
 * tables, by several processes at once, and take the processors from those who give. What it
 * compiles takes longer to compile than to run.
 */
public final class InOrderStore {
  /** Joins a recognition with its recipients. */
  public static final Condition OF_RECOGNITION =
      RECOGNITION_RECIPIENT
          .WORKSPACE_ID
          .eq(RECOGNITION.WORKSPACE_ID)
          .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID));

  private static final String IN_ORDER =
      """
      select set_config('enable_seqscan', 'off', true),
             set_config('enable_hashjoin', 'off', true),
             set_config('max_parallel_workers_per_gather', '0', true),
             set_config('jit', 'off', true),
             set_config('work_mem', '128MB', true)
      """;

  private InOrderStore() {}

  /** Has the rest of the transaction read in order. */
  public static void inOrder(DSLContext dsl) {
    dsl.execute(IN_ORDER);
  }

  /**
   * Joins these recognitions with their recipients, and looks at none of those before them; asks
   * the database where they begin.
   */
  public static Condition withRecipients(DSLContext dsl, Condition which) {
    return OF_RECOGNITION.and(RECOGNITION_RECIPIENT.RECOGNITION_ID.ge(inline(first(dsl, which))));
  }

  /** The lowest number of these recognitions; 0 where there are none. */
  public static long first(DSLContext dsl, Condition which) {
    // Plus nothing, since the server would else go through all numbers, from the first one on.
    Long first =
        dsl.select(min(RECOGNITION.RECOGNITION_ID.plus(inline(0))))
            .from(RECOGNITION)
            .where(which)
            .fetchSingle()
            .value1();
    return first == null ? 0 : first;
  }
}
