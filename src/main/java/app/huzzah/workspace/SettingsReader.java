package app.huzzah.workspace;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From a {@link SettingsDraft} to settings, or to all that is wrong with it at once. */
public final class SettingsReader {
  /** Points of one recognition, for each recipient. */
  public static final int MOST_POINTS = 1_000;

  /** Points a week that one may be given to give. */
  public static final int MOST_ALLOWANCE = 100_000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern EMOJI =
      Pattern.compile(":?([\\p{L}\\p{N}_+'-]{1,100})(?::(?::skin-tone-[2-6]:)?)?");

  /** Two names of one emoji: Slack's events say the second, people often type the first. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("thumbsup", "+1", "thumbsdown", "-1");

  private final SettingsDraft draft;
  private final Settings before;
  private final Map<Setting, String> mends = new EnumMap<>(Setting.class);

  private SettingsReader(SettingsDraft draft, Settings before) {
    this.draft = draft;
    this.before = before;
  }

  /**
   * Reads it.
   *
   * @param before what holds now
   * @param postChannel the public channel that was chosen, as we know it; empty where we know none
   */
  static SettingsReading read(SettingsDraft draft, Settings before, Optional<Channel> postChannel) {
    SettingsReader reader = new SettingsReader(draft, before);
    Settings settings = reader.settings(postChannel);
    return reader.mends.isEmpty()
        ? new SettingsReading.Understood(settings)
        : new SettingsReading.Faulty(reader.mends);
  }

  private Settings settings(Optional<Channel> postChannel) {
    EmojiSet emoji =
        new EmojiSet(
            emoji(Setting.EFFORT_EMOJI, before.emoji().effort()),
            emoji(Setting.WIN_EMOJI, before.emoji().win()),
            emoji(Setting.LESSON_EMOJI, before.emoji().lesson()),
            emoji(Setting.BIG_EMOJI, before.emoji().big()));
    eachOnce(emoji);
    int small = number(Setting.SMALL_POINTS, Settings::smallPoints, 1, MOST_POINTS);
    int big = number(Setting.BIG_POINTS, Settings::bigPoints, 1, MOST_POINTS);
    boolean readable =
        !mends.containsKey(Setting.SMALL_POINTS) && !mends.containsKey(Setting.BIG_POINTS);
    if (readable && big < small) {
      mends.put(
          Setting.BIG_POINTS,
          "A big one is worth at least as much as a small one: write " + small + " or more.");
    }
    checkPostChannel(postChannel);
    return new Settings(
        zone(),
        emoji,
        small,
        big,
        number(Setting.ALLOWANCE, Settings::weeklyAllowance, 0, MOST_ALLOWANCE),
        leaderAllowance(),
        values(),
        draft.postChannel(),
        draft.echo(),
        draft.guests(),
        draft.outsiders());
  }

  private ZoneId zone() {
    @Nullable String typed = draft.typed().get(Setting.TIME_ZONE);
    if (typed == null || typed.equals(before.zone().getId())) {
      return before.zone();
    }
    if (!ZoneId.getAvailableZoneIds().contains(typed)) {
      mends.put(Setting.TIME_ZONE, "Choose one of the zones, such as Europe/Berlin.");
      return before.zone();
    }
    return ZoneId.of(typed);
  }

  private String emoji(Setting setting, String now) {
    @Nullable String typed = draft.typed().get(setting);
    if (typed == null) {
      return now;
    }
    Matcher matcher = EMOJI.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      mends.put(setting, "Write the name of one emoji, such as :" + now + ":, without blanks.");
      return now;
    }
    String name = matcher.group(1);
    return OTHER_NAMES.getOrDefault(name, name);
  }

  private void eachOnce(EmojiSet emoji) {
    Map<Setting, String> all = new EnumMap<>(Setting.class);
    all.put(Setting.EFFORT_EMOJI, emoji.effort());
    all.put(Setting.WIN_EMOJI, emoji.win());
    all.put(Setting.LESSON_EMOJI, emoji.lesson());
    all.put(Setting.BIG_EMOJI, emoji.big());
    all.keySet().removeAll(mends.keySet());
    all.forEach((setting, name) ->
        all.entrySet().stream()
            .filter(other -> other.getKey().compareTo(setting) < 0)
            .filter(other -> other.getValue().equals(name))
            .findFirst()
            .ifPresent(other ->
                mends.put(
                    setting,
                    ":"
                        + name
                        + ": is the "
                        + other.getKey().words()
                        + " already; choose another one.")));
  }

  private int number(Setting setting, ToIntFunction<Settings> now, int least, int most) {
    @Nullable String typed = draft.typed().get(setting);
    return typed == null
        ? now.applyAsInt(before)
        : number(setting, typed, least, most).orElse(least);
  }

  private Optional<Integer> number(Setting setting, String typed, int least, int most) {
    Optional<Integer> number =
        Optional.of(typed.strip())
            .filter(text -> NUMBER.matcher(text).matches())
            .map(Integer::valueOf)
            .filter(value -> value >= least && value <= most);
    if (number.isEmpty()) {
      mends.put(
          setting,
          String.format(Locale.ROOT, "Write a whole number from %,d to %,d.", least, most));
    }
    return number;
  }

  private Optional<Integer> leaderAllowance() {
    @Nullable String typed = draft.typed().get(Setting.LEADER_ALLOWANCE);
    if (typed == null) {
      return before.leaderAllowance();
    }
    return typed.isBlank()
        ? Optional.empty()
        : number(Setting.LEADER_ALLOWANCE, typed, 0, MOST_ALLOWANCE);
  }

  private List<CompanyValue> values() {
    @Nullable String typed = draft.typed().get(Setting.VALUES);
    if (typed == null) {
      return before.companyValues();
    }
    ValueLines.Read read = ValueLines.read(typed, before.companyValues());
    if (!read.problem().isEmpty()) {
      mends.put(Setting.VALUES, read.problem());
    }
    return read.values();
  }

  private void checkPostChannel(Optional<Channel> known) {
    if (draft.postChannel().isPresent() && known.isEmpty()) {
      mends.put(
          Setting.POST_CHANNEL,
          "I don't know that as a public channel. Choose a public one, or clear the field.");
    }
    known
        .filter(Channel::archived)
        .ifPresent(channel ->
            mends.put(
                Setting.POST_CHANNEL,
                "#" + channel.name() + " is archived. Choose another one, or clear the field."));
  }
}
