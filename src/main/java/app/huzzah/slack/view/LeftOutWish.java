package app.huzzah.slack.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Which page of those who have had nothing a leader wants to see, as a button carries it.
 *
 * @param toldAt the moment up to which the digest with the button tells
 * @param page from 0
 */
public record LeftOutWish(Instant toldAt, int page) {
  public String written() {
    return page + " " + toldAt;
  }

  /** What a button carries; empty where it is odd. */
  public static Optional<LeftOutWish> read(String written) {
    String[] parts = written.split(" ", 2);
    if (parts.length < 2 || !parts[0].matches("[0-9]{1,4}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new LeftOutWish(Instant.parse(parts[1]), Integer.parseInt(parts[0])));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  LeftOutWish turned(int to) {
    return new LeftOutWish(toldAt, to);
  }
}
