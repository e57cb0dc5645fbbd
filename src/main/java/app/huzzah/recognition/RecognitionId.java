package app.huzzah.recognition;

/** Unique within all workspaces, growing. */
public record RecognitionId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
