package app.huzzah.slack.view;

import com.slack.api.model.block.composition.OptionObject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The menu of time zones, which is too long for Slack and therefore searched. */
public final class ZoneChoice {
  /** Slack's limit of a menu's options. */
  private static final int MOST = 100;

  private ZoneChoice() {}

  /** One zone as the menu shows it. */
  static OptionObject option(ZoneId zone) {
    String label = zone.getId().equals("Z") ? "UTC" : zone.getId().replace('_', ' ');
    return OptionObject.builder().text(Blocks.plain(label)).value(zone.getId()).build();
  }

  /**
   * The zones that hold all words typed, those first whose city begins so: {@code new york} finds
   * {@code America/New_York}.
   */
  public static List<OptionObject> matching(String typed) {
    List<String> words = Arrays.asList(searched(typed).strip().split(" +"));
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> words.stream().allMatch(searched(id)::contains))
        .sorted(
            Comparator.comparing((String id) -> !city(id).startsWith(words.getFirst()))
                .thenComparing(id -> !id.contains("/"))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .map(id -> option(ZoneId.of(id)))
        .toList();
  }

  private static String city(String id) {
    return searched(id.substring(id.lastIndexOf('/') + 1));
  }

  private static String searched(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[_/\\s]+", " ");
  }
}
