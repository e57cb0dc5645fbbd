package app.huzzah.jobs;

import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Carries an errand to Slack. */
public interface Courier {
  /**
   * Delivers one errand.
   *
   * @param reference names the errand for ever, so that Slack's answer can be recognised as ours
   * @param inDoubt whether Slack may have it already, from an attempt that ended without a word
   */
  Delivery deliver(WorkspaceId workspace, Errand errand, String reference, boolean inDoubt);

  /** What became of an attempt. */
  sealed interface Delivery {
    /**
     * Slack has it, or there is nothing left to say.
     *
     * @param note stores what is to be remembered, in the transaction that takes the errand off the
     *     outbox, and gives back what is to be said next
     */
    record Delivered(Function<DSLContext, List<Errand>> note) implements Delivery {}

    /**
     * Slack could not take it now.
     *
     * @param after how long Slack asked to wait, if it did
     * @param error a word for the log; nothing that people wrote
     * @param inDoubt whether Slack may have it nevertheless
     */
    record NotNow(Optional<Duration> after, String error, boolean inDoubt) implements Delivery {}

    /**
     * Slack will never take it.
     *
     * @param instead what is to be said in its place
     */
    record Never(String error, List<Errand> instead) implements Delivery {}

    static Delivery done() {
      return new Delivered(tx -> List.of());
    }
  }
}
