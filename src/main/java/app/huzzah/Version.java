package app.huzzah;

/** The version that the jar was built as. */
final class Version {
  private Version() {}

  static String name() {
    String built = Main.class.getPackage().getImplementationVersion();
    return "Huzzah " + (built == null ? "(not from a jar)" : built);
  }
}
