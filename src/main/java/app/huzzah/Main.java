package app.huzzah;

import app.huzzah.db.DatabaseStartException;
import app.huzzah.http.CannotListenException;
import java.util.concurrent.Callable;

/**
 * The program. Without an argument it serves where a Slack setting exists, else it shows the demo;
 * with one, {@link Commands} reads it.
 */
public final class Main {
  private static final int WENT_WRONG = 1;
  private static final int NOT_LIKE_THIS = 2;

  private Main() {}

  /** Nothing to read, nothing to load for it: that is a tenth of a start in a container. */
  public static void main(String[] args) {
    ParentWatch.startIfAsked();
    System.exit(args.length == 0 ? unasked() : Commands.execute(args));
  }

  private static int unasked() {
    try {
      Callable<Integer> command =
          Settings.hasSlack(Settings.read()) ? new ServeCommand() : new DemoCommand();
      return command.call();
    } catch (Exception e) {
      return explain(e);
    }
  }

  /**
   * Faults that we understand say their sentence; others show where they happened.
   *
   * @return what the program exits with
   */
  static int explain(Exception e) {
    if (e instanceof Explained
        || e instanceof DatabaseStartException
        || e instanceof CannotListenException) {
      System.err.println(e.getMessage());
      return NOT_LIKE_THIS;
    }
    e.printStackTrace();
    return WENT_WRONG;
  }
}
