package app.huzzah.workspace;

/** Slack's id of a workspace, such as {@code T012AB3CD}. */
public record WorkspaceId(String value) implements Comparable<WorkspaceId> {
  public WorkspaceId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id of Slack's is never blank");
    }
  }

  @Override
  public int compareTo(WorkspaceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
