package app.huzzah.digest;

import org.jooq.DSLContext;

/**
 * How the server is to read what a digest counts: weeks of everything that a workspace gave.
 *
 * <p>It is best read in the order of time, and joined with its recipients in the order of numbers.
 * The server, which does not know that both orders are nearly the same, would rather read whole
 * tables, by several processes at once, and take the processors from those who give. What it
 * compiles takes longer to compile than to run.
 */
public final class PlansStore {
  private static final String IN_ORDER =
      """
      select set_config('enable_seqscan', 'off', true),
             set_config('enable_hashjoin', 'off', true),
             set_config('max_parallel_workers_per_gather', '0', true),
             set_config('jit', 'off', true),
             set_config('work_mem', '128MB', true)
      """;

  private PlansStore() {}

  /** Has the rest of the transaction read in order. */
  public static void inOrder(DSLContext dsl) {
    dsl.execute(IN_ORDER);
  }
}
