package app.huzzah;

import app.huzzah.config.Config;
import app.huzzah.config.DatabaseSettings;
import app.huzzah.db.DatabaseStartException;
import app.huzzah.http.CannotListenException;
import java.util.concurrent.Callable;

/**
 * The program. Without an argument it serves where a Slack setting exists, else it shows the demo,
 * unless a database of one's own says that something else was meant; with one, {@link Commands}
 * reads it.
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
      return meant(Settings.read()).call();
    } catch (Exception e) {
      return explain(e);
    }
  }

  private static Callable<Integer> meant(Config config) {
    if (Settings.hasSlack(config)) {
      return new ServeCommand();
    }
    return switch (config.database()) {
      case DatabaseSettings.Embedded embedded -> new DemoCommand();
      case DatabaseSettings.External external ->
          throw new Explained(
              "DATABASE_URL is set, but nothing that tells of Slack, so there is nothing to do with"
                  + " that database. "
                  + ServeCommand.WHAT_IT_NEEDS);
    };
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
