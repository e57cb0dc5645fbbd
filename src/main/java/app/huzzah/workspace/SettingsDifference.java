package app.huzzah.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between two settings, in words to read. */
final class SettingsDifference {
  private static final String NONE = "none";

  /** One setting, before and after. */
  record Part(Setting setting, String before, String after) {}

  private final List<Part> parts = new ArrayList<>();
  private final Settings before;
  private final Settings after;

  private SettingsDifference(Settings before, Settings after) {
    this.before = before;
    this.after = after;
  }

  /**
   * In the order of the form.
   *
   * @param channels how a channel is called
   */
  static List<Part> between(Settings before, Settings after, Function<ChannelId, String> channels) {
    SettingsDifference found = new SettingsDifference(before, after);
    found.add(Setting.TIME_ZONE, settings -> settings.zone().getId());
    found.add(Setting.EFFORT_EMOJI, settings -> ":" + settings.emoji().effort() + ":");
    found.add(Setting.WIN_EMOJI, settings -> ":" + settings.emoji().win() + ":");
    found.add(Setting.LESSON_EMOJI, settings -> ":" + settings.emoji().lesson() + ":");
    found.add(Setting.BIG_EMOJI, settings -> ":" + settings.emoji().big() + ":");
    found.add(Setting.SMALL_POINTS, settings -> "" + settings.smallPoints());
    found.add(Setting.BIG_POINTS, settings -> "" + settings.bigPoints());
    found.add(Setting.ALLOWANCE, settings -> "" + settings.weeklyAllowance());
    found.add(
        Setting.LEADER_ALLOWANCE,
        settings -> settings.leaderAllowance().map(String::valueOf).orElse("as everybody"));
    found.addValues();
    found.add(
        Setting.POST_CHANNEL,
        settings -> settings.postChannel().map(channels).orElse("where each was given"));
    found.add(Setting.ECHO, settings -> echo(settings.echo()));
    found.add(Setting.GUESTS, settings -> settings.guests() ? "yes" : "no");
    found.add(Setting.OUTSIDERS, settings -> settings.outsiders() ? "yes" : "no");
    return found.parts;
  }

  /** Names in one text, for the history. */
  static String names(Collection<Member> people) {
    return people.isEmpty()
        ? NONE
        : people.stream().map(Member::name).sorted().collect(Collectors.joining(", "));
  }

  private void add(Setting setting, Function<Settings, String> text) {
    String old = text.apply(before);
    String now = text.apply(after);
    if (!old.equals(now)) {
      parts.add(new Part(setting, old, now));
    }
  }

  /** Only the values that differ; all names in use where only their order does. */
  private void addValues() {
    if (before.companyValues().equals(after.companyValues())) {
      return;
    }
    Map<String, CompanyValue> old = byName(before);
    Map<String, CompanyValue> now = byName(after);
    String gone = differing(before.companyValues(), now);
    String come = differing(after.companyValues(), old);
    if (!gone.isEmpty() || !come.isEmpty()) {
      parts.add(new Part(Setting.VALUES, orNone(gone), orNone(come)));
    } else if (!before.values().equals(after.values())) {
      parts.add(new Part(Setting.VALUES, tags(before), tags(after)));
    }
  }

  private static String differing(List<CompanyValue> values, Map<String, CompanyValue> others) {
    return values.stream()
        .filter(value -> !Objects.equals(others.get(value.name()), value))
        .map(SettingsDifference::value)
        .collect(Collectors.joining("; "));
  }

  private static String value(CompanyValue value) {
    String meaning = value.description().isEmpty() ? "" : ": " + value.description();
    return "#" + value.name() + (value.retired() ? " retired" : meaning);
  }

  private static String tags(Settings settings) {
    return settings.values().stream().map(name -> "#" + name).collect(Collectors.joining(" "));
  }

  private static Map<String, CompanyValue> byName(Settings settings) {
    return settings.companyValues().stream()
        .collect(Collectors.toMap(CompanyValue::name, Function.identity()));
  }

  private static String orNone(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty()).orElse(NONE);
  }

  private static String echo(Echo echo) {
    return switch (echo) {
      case NEVER -> "never";
      case BIG -> "for big ones";
      case ALWAYS -> "always";
    };
  }
}
