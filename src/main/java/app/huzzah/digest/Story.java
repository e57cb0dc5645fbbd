package app.huzzah.digest;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * A public recognition that a digest may tell.
 *
 * @param giver the giver's name
 * @param people those thanked who are still active; at least one
 * @param names theirs, in the same order, at most {@link #MOST_NAMES} of them
 * @param joined how many people joined it
 * @param words the beginning of the message, as typed, at most {@link #MOST_WORDS} characters
 * @param permalink where Slack shows it, if it does
 */
public record Story(
    RecognitionId id,
    String giver,
    List<MemberId> people,
    List<String> names,
    int joined,
    Kind kind,
    Size size,
    String words,
    List<String> values,
    Optional<String> permalink) {

  /** Whole departments get thanked at once; nobody reads that many names. */
  static final int MOST_NAMES = 50;

  /** One of more people than this is thanked, which is good; but it is not their own story. */
  static final int MOST_FEATURED = 10;

  /** More than any screen shows of it. */
  static final int MOST_WORDS = 1_000;

  /** From this many characters on, a reason is likely to say what somebody did. */
  static final int SPECIFIC = 40;

  public boolean big() {
    return size == Size.BIG;
  }

  /** How many are still active of those thanked. */
  public int thanked() {
    return people.size();
  }

  /** Whether so many were thanked that it is nobody's own story. */
  boolean crowd() {
    return people.size() > MOST_FEATURED;
  }

  /** Whether the words are likely to say what somebody did. */
  public boolean specific() {
    return words.length() >= SPECIFIC;
  }
}
