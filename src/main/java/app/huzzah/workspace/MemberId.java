package app.huzzah.workspace;

/** Slack's id of a person or bot, such as {@code U012AB3CD} or {@code W012AB3CD}. */
public record MemberId(String value) implements Comparable<MemberId> {
  public MemberId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id of Slack's is never blank");
    }
  }

  @Override
  public int compareTo(MemberId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
