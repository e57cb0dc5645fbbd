package app.huzzah.rewards;

/** What became of a member's wish to see the code of a reward. */
public sealed interface CodeOutcome {
  /** It is theirs alone; prints without it. */
  record Code(String text, Reward reward) implements CodeOutcome {
    @Override
    public String toString() {
      return "Code[***]";
    }
  }

  /** There is none, or it is somebody else's. */
  record None() implements CodeOutcome {}

  /** It was sealed with a key that Huzzah no longer has. */
  record Unreadable(Redemption redemption) implements CodeOutcome {}
}
