package app.huzzah;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line, where there is anything on it. */
@Command(
    name = "huzzah",
    description = "A Slack bot for shout-outs: effort, wins and lessons learned.",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.JarVersion.class,
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      ExportCommand.class,
      VerifyCommand.class,
      DigestPrintCommand.class,
      DemoDataCommand.class
    })
final class Commands {
  private Commands() {}

  /**
   * Does what they ask for.
   *
   * @return what the program exits with
   */
  static int execute(String... args) {
    return new CommandLine(new Commands())
        .setExecutionExceptionHandler((e, line, parsed) -> Main.explain(e))
        .execute(args);
  }

  static final class JarVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Version.name()};
    }
  }
}
