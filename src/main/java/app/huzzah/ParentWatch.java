package app.huzzah;

/**
 * Ends this program when the one that started it ends. {@code mvn exec:exec} would leave it
 * running; its launch, and no other, sets the property.
 */
final class ParentWatch {
  private static final String PROPERTY = "huzzah.ends-with-parent";

  private ParentWatch() {}

  static void startIfAsked() {
    if (Boolean.getBoolean(PROPERTY)) {
      ProcessHandle.current().parent().ifPresent(ParentWatch::watch);
    }
  }

  private static void watch(ProcessHandle parent) {
    Thread.ofPlatform()
        .daemon()
        .name("parent-watch")
        .start(() -> {
          parent.onExit().join();
          System.exit(0);
        });
  }
}
