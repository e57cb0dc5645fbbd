package app.huzzah.digest.leaders;

/** How many recognitions of each kind stand of the last 28 days, whoever gave them. */
public record Mix(int efforts, int wins, int lessons) {
  public int all() {
    return efforts + wins + lessons;
  }
}
