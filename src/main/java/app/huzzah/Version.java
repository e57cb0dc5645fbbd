package app.huzzah;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {name()};
  }

  static String name() {
    String built = Main.class.getPackage().getImplementationVersion();
    return "Huzzah " + (built == null ? "(not from a jar)" : built);
  }
}
