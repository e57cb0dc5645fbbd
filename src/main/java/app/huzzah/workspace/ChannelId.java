package app.huzzah.workspace;

/** Slack's id of a channel or direct message, such as {@code C012AB3CD}. */
public record ChannelId(String value) implements Comparable<ChannelId> {
  public ChannelId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id of Slack's is never blank");
    }
  }

  @Override
  public int compareTo(ChannelId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
