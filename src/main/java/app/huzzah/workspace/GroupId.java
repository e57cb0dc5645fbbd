package app.huzzah.workspace;

/** Slack's id of a user group, such as {@code S012AB3CD}. */
public record GroupId(String value) implements Comparable<GroupId> {
  public GroupId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id of Slack's is never blank");
    }
  }

  @Override
  public int compareTo(GroupId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
