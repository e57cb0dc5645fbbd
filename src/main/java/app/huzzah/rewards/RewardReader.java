package app.huzzah.rewards;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** From a {@link RewardDraft} to terms, or to all that is wrong with it at once. */
public final class RewardReader {
  /** In characters (UTF-16), as the next two. */
  public static final int LONGEST_NAME = 60;

  public static final int LONGEST_DESCRIPTION = 500;

  /** Slack takes 3,000; no honest address needs as many. */
  public static final int LONGEST_PICTURE = 1_000;

  public static final int MOST_POINTS = 1_000_000;
  public static final int MOST_LEFT = 100_000;
  public static final int MOST_TIMES = 1_000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final RewardDraft draft;
  private final Map<RewardField, String> mends = new EnumMap<>(RewardField.class);

  private RewardReader(RewardDraft draft) {
    this.draft = draft;
  }

  static RewardReading read(RewardDraft draft) {
    RewardReader reader = new RewardReader(draft);
    RewardTerms terms = reader.terms();
    return reader.mends.isEmpty()
        ? new RewardReading.Understood(terms)
        : new RewardReading.Faulty(reader.mends);
  }

  private RewardTerms terms() {
    if (draft.settlerChannel().isEmpty() && draft.settlers().isEmpty()) {
      mends.put(
          RewardField.SETTLERS, "Somebody has to keep the promise: name a person or a channel.");
    }
    return new RewardTerms(
        name(),
        fitting(RewardField.DESCRIPTION, draft.description().strip(), LONGEST_DESCRIPTION),
        picture(),
        number(RewardField.PRICE, draft.price(), 1, MOST_POINTS),
        maybe(RewardField.LEFT, draft.left(), 0, MOST_LEFT),
        maybe(RewardField.LIMIT, draft.times(), 1, MOST_TIMES)
            .map(times -> new Limit(times, draft.term())),
        draft.needsApproval(),
        new Settlers(draft.settlerChannel(), draft.settlers()));
  }

  private String name() {
    String name = draft.name().strip().replaceAll("\\s+", " ");
    if (name.isEmpty()) {
      mends.put(RewardField.NAME, "Give it a name, such as “A half day off”.");
    }
    return fitting(RewardField.NAME, name, LONGEST_NAME);
  }

  private String fitting(RewardField field, String text, int most) {
    if (text.length() > most) {
      mends.put(
          field,
          String.format(
              Locale.ROOT,
              "That has %,d characters; %,d fit. Shorten it a little.",
              text.length(),
              most));
    }
    return text;
  }

  private Optional<String> picture() {
    String typed = draft.picture().strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!isAddress(typed)) {
      mends.put(
          RewardField.PICTURE,
          "Write the whole address of a picture that everybody can see, such as"
              + " https://example.com/lunch.png, or leave it empty.");
    }
    return Optional.of(fitting(RewardField.PICTURE, typed, LONGEST_PICTURE));
  }

  private static boolean isAddress(String typed) {
    try {
      URI address = new URI(typed);
      return "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Optional<Integer> maybe(RewardField field, String typed, int least, int most) {
    return typed.isBlank() ? Optional.empty() : Optional.of(number(field, typed, least, most));
  }

  private int number(RewardField field, String typed, int least, int most) {
    return Optional.of(typed.strip())
        .filter(text -> NUMBER.matcher(text).matches())
        .map(Integer::valueOf)
        .filter(value -> value >= least && value <= most)
        .orElseGet(() -> {
          mends.put(
              field,
              String.format(Locale.ROOT, "Write a whole number from %,d to %,d.", least, most));
          return least;
        });
  }
}
