package app.huzzah.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final Settings FIRST = Settings.first(ZoneOffset.UTC);
  private static final ChannelId WINS = new ChannelId("C1");

  @Test
  void whatIsNotTypedStays() {
    assertThat(understood(Map.of())).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @CsvSource({
    "owl, owl",
    ":owl:, owl",
    "' :OWL: ', owl",
    ":muscle::skin-tone-3:, muscle",
    ":thumbsup:, +1",
    "+1, +1",
    ":größe_1:, größe_1"
  })
  void emojiAreTakenAsPeopleWriteThem(String typed, String name) {
    assertThat(understood(Map.of(Setting.EFFORT_EMOJI, typed)).emoji().effort()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "::", "two words", "💪", ":a::b:", "<owl>"})
  void whatIsNoEmojisNameIsRefused(String typed) {
    assertThat(mends(Map.of(Setting.BIG_EMOJI, typed)))
        .containsExactly(
            Map.entry(
                Setting.BIG_EMOJI, "Write the name of one emoji, such as :tada:, without blanks."));
  }

  @Test
  void oneEmojiMeansOneThing() {
    assertThat(mends(Map.of(Setting.BIG_EMOJI, ":muscle:")))
        .containsExactly(
            Map.entry(
                Setting.BIG_EMOJI, ":muscle: is the emoji of effort already; choose another one."));
    assertThat(
            understood(Map.of(Setting.EFFORT_EMOJI, "trophy", Setting.WIN_EMOJI, "muscle")).emoji())
        .isEqualTo(new EmojiSet("trophy", "muscle", "bulb", "tada"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "-1", "1.5", "1,000", "", "x", "99999999999999"})
  void pointsAreWholeNumbersUpToAThousand(String typed) {
    assertThat(mends(Map.of(Setting.SMALL_POINTS, typed)))
        .containsExactly(Map.entry(Setting.SMALL_POINTS, "Write a whole number from 1 to 1,000."));
  }

  @Test
  void bigIsNotBelowSmall() {
    assertThat(mends(Map.of(Setting.SMALL_POINTS, "6"))).containsOnlyKeys(Setting.BIG_POINTS);
    assertThat(understood(Map.of(Setting.SMALL_POINTS, "5")).smallPoints()).isEqualTo(5);
    assertThat(
            understood(Map.of(Setting.SMALL_POINTS, "1000", Setting.BIG_POINTS, "1000"))
                .bigPoints())
        .isEqualTo(1000);
  }

  @Test
  void nobodyNeedHaveAnyPointsToGive() {
    Settings settings =
        understood(Map.of(Setting.ALLOWANCE, "0", Setting.LEADER_ALLOWANCE, "100000"));
    assertThat(settings.weeklyAllowance()).isZero();
    assertThat(settings.leaderAllowance()).contains(100_000);
    assertThat(understood(Map.of(Setting.LEADER_ALLOWANCE, " ")).leaderAllowance()).isEmpty();
    assertThat(mends(Map.of(Setting.ALLOWANCE, "100001", Setting.LEADER_ALLOWANCE, "x")))
        .containsOnlyKeys(Setting.ALLOWANCE, Setting.LEADER_ALLOWANCE);
  }

  @Test
  void aZoneIsOneOfThoseOffered() {
    assertThat(understood(Map.of(Setting.TIME_ZONE, "Asia/Kathmandu")).zone())
        .isEqualTo(ZoneId.of("Asia/Kathmandu"));
    assertThat(understood(Map.of(Setting.TIME_ZONE, "Z")).zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(mends(Map.of(Setting.TIME_ZONE, "+25:00"))).containsOnlyKeys(Setting.TIME_ZONE);
  }

  @Test
  void postsGoToAPublicChannelOrWhereEachWasGiven() {
    assertThat(postingTo(Optional.of(new Channel(WINS, "wins", false))))
        .isInstanceOf(SettingsReading.Understood.class);
    assertThat(((SettingsReading.Faulty) postingTo(Optional.empty())).mends())
        .containsOnlyKeys(Setting.POST_CHANNEL);
    assertThat(
            ((SettingsReading.Faulty) postingTo(Optional.of(new Channel(WINS, "old", true))))
                .mends()
                .get(Setting.POST_CHANNEL))
        .contains("#old is archived");
  }

  private static SettingsReading postingTo(Optional<Channel> known) {
    return SettingsReader.read(draft(Map.of(), Optional.of(WINS)), FIRST, known);
  }

  private static Settings understood(Map<Setting, String> typed) {
    return ((SettingsReading.Understood) read(typed)).settings();
  }

  private static Map<Setting, String> mends(Map<Setting, String> typed) {
    return ((SettingsReading.Faulty) read(typed)).mends();
  }

  private static SettingsReading read(Map<Setting, String> typed) {
    return SettingsReader.read(draft(typed, Optional.empty()), FIRST, Optional.empty());
  }

  private static SettingsDraft draft(Map<Setting, String> typed, Optional<ChannelId> channel) {
    Map<Setting, String> all = new EnumMap<>(Setting.class);
    all.putAll(typed);
    return new SettingsDraft(all, channel, Echo.BIG, false, false, Set.of(), Set.of());
  }
}
