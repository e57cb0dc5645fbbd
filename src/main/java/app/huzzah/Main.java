package app.huzzah;

import app.huzzah.db.DatabaseStartException;
import app.huzzah.http.CannotListenException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line. Without a command: serves where a Slack setting exists, else shows the demo.
 */
@Command(
    name = "huzzah",
    description = "A Slack bot for shout-outs: effort, wins and lessons learned.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      ExportCommand.class,
      VerifyCommand.class,
      DigestPrintCommand.class,
      DemoDataCommand.class
    })
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  public static void main(String[] args) {
    ParentWatch.startIfAsked();
    System.exit(
        new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain).execute(args));
  }

  @Override
  public Integer call() {
    String command = Settings.hasSlack(Settings.read()) ? "serve" : "demo";
    return spec.commandLine().execute(command);
  }

  /** Faults that we understand say their sentence; others show where they happened. */
  private static int explain(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
    if (e instanceof Explained
        || e instanceof DatabaseStartException
        || e instanceof CannotListenException) {
      commandLine.getErr().println(e.getMessage());
      return 2;
    }
    e.printStackTrace(commandLine.getErr());
    return 1;
  }
}
