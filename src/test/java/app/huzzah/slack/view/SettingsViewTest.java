package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.MIA;
import static app.huzzah.slack.view.Screens.called;
import static app.huzzah.slack.view.Screens.keepsToSlacksLimits;
import static app.huzzah.slack.view.Screens.members;
import static app.huzzah.slack.view.Shown.shown;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.AllowanceOutcome;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.CompanyValue;
import app.huzzah.workspace.Echo;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Role;
import app.huzzah.workspace.SettingChange;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.SettingsSheet;
import app.huzzah.workspace.SettingsVersion;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import com.google.gson.Gson;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsViewTest {
  private static final Gson GSON = GsonFactory.createSnakeCase();

  @Test
  void theFirstFormFitsAndHoldsWhatHolds() {
    View form = SettingsForm.of(sheet(Settings.first(ZoneOffset.UTC), List.of()));

    keepsToSlacksLimits(form);
    assertThat(GSON.toJson(form))
        .contains("\"text\":\"UTC\"", "\":muscle:\"", "\"initial_value\":\"20\"")
        .contains("\"initial_value\":\"customer-first\\nteamwork\\n")
        .doesNotContain("initial_users", "initial_conversation", "Retired");
    assertThat(SettingsForm.version(form.getPrivateMetadata()))
        .isEqualTo(new SettingsVersion(7, 41));
  }

  @Test
  void theFullestFormFits() {
    List<CompanyValue> values = new ArrayList<>();
    IntStream.range(0, 100)
        .mapToObj(i -> new CompanyValue("value" + i, "x".repeat(19), false))
        .forEach(values::add);
    IntStream.range(0, 500)
        .mapToObj(i -> new CompanyValue("_".repeat(30) + i, "", true))
        .forEach(values::add);
    View form = SettingsForm.of(sheet(settings(values), people(150)));

    keepsToSlacksLimits(form);
    assertThat(GSON.toJson(form)).contains(" and 4", " more", "\"initial_conversation\":\"C1\"");
  }

  @Test
  void valuesThatNoFieldHoldsAreLeftAlone() {
    View form =
        SettingsForm.of(
            sheet(settings(List.of(new CompanyValue("a", "x".repeat(3_000), false))), List.of()));

    keepsToSlacksLimits(form);
    assertThat(GSON.toJson(form)).contains("too long to be edited").doesNotContain("\"values\"");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "7", "x 1", "7 1 2", "99999999999999999999 1"})
  void aFormThatDoesNotKnowItsVersionIsNeverCurrent(String metadata) {
    assertThat(SettingsForm.version(metadata).revision()).isNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "*", "&", "🎉", "\u05de", "<!channel>"})
  void whatIsToldOfChangesFitsWhateverItIsMadeOf(String piece) {
    String longest = piece.repeat(3_000 / piece.length());
    List<SettingChange> changes =
        Collections.nCopies(20, new SettingChange(Screens.MOMENT, MIA, longest, longest, longest));
    People people = called(piece.repeat(80 / piece.length()), 1);

    keepsToSlacksLimits(SettingsAnswer.history(changes, people));
    keepsToSlacksLimits(SettingsAnswer.changed(changes.subList(0, 16)));
    keepsToSlacksLimits(SettingsAnswer.changedMeanwhile(changes, people));
    keepsToSlacksLimits(GiveForm.done(SettingsAnswer.history(changes, people)));
    List<Member> many =
        List.copyOf(called(piece.repeat(80 / piece.length()), 200).members().values());
    keepsToSlacksLimits(SettingsAnswer.adminsOnly(many));
    keepsToSlacksLimits(
        AllowanceAnswer.of(
            new AllowanceOutcome.Decided(many, members(200)), Optional.of(40), people));
    keepsToSlacksLimits(AllowanceAnswer.all(many, Settings.first(ZoneOffset.UTC)));
  }

  @Test
  void aChangeReadsLikeASentence() {
    String told =
        shown(
            SettingsAnswer.history(
                List.of(new SettingChange(Screens.MOMENT, MIA, "points of a big one", "5", "<10>")),
                called("Mia", 1)));
    assertThat(told)
        .isEqualTo(
            "# The latest changes of settings\n"
                + "<!date^1795597200^{date_short_pretty} {time}|2026-11-25T09:00:00Z> · *Mia* ·"
                + " *points of a big one*: 5 → &lt;10&gt;");
  }

  @Test
  void nobodyBeingAdminSaysHowToBecomeOne() {
    assertThat(shown(SettingsAnswer.adminsOnly(List.of()))).contains("ask an admin or owner");
  }

  @ParameterizedTest
  @CsvSource({
    "berlin, Europe/Berlin",
    "new_york, America/New_York",
    "NEW YORK, America/New_York",
    "america new y, America/New_York",
    "utc, Etc/UTC",
    "tok, Asia/Tokyo",
    "indiana knox," + " America/Indiana/Knox"
  })
  void aZoneIsFoundFirstByWhatOneTypes(String typed, String zone) {
    assertThat(ZoneChoice.matching(typed).getFirst().getValue()).isEqualTo(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "e", " "})
  void noMoreZonesThanAMenuHolds(String typed) {
    assertThat(ZoneChoice.matching(typed))
        .hasSize(100)
        .extracting(OptionObject::getText)
        .allMatch(text -> text.getText().length() <= 75);
    assertThat(ZoneChoice.matching("*")).isEmpty();
  }

  @Test
  void everyZoneCanBeFoundByItsName() {
    assertThat(ZoneId.getAvailableZoneIds())
        .allMatch(id ->
            ZoneChoice.matching(id).stream().anyMatch(option -> option.getValue().equals(id)));
  }

  private static SettingsSheet sheet(Settings settings, List<Member> appointed) {
    return new SettingsSheet(
        new Workspace(new WorkspaceId("T1"), "Acme", Optional.empty(), settings, 7),
        new SettingsVersion(7, 41),
        appointed,
        appointed);
  }

  private static Settings settings(List<CompanyValue> values) {
    String emoji = "x".repeat(100);
    return new Settings(
        ZoneId.of("America/Argentina/ComodRivadavia"),
        new EmojiSet(emoji, emoji, emoji, emoji),
        1_000,
        1_000,
        100_000,
        Optional.of(100_000),
        values,
        Optional.of(new ChannelId("C1")),
        Echo.ALWAYS,
        true,
        true);
  }

  private static List<Member> people(int most) {
    return members(most).stream().map(SettingsViewTest::leader).toList();
  }

  private static Member leader(MemberId id) {
    return new Member(
        id,
        "Mia",
        "mia",
        Optional.empty(),
        false,
        false,
        false,
        false,
        false,
        Optional.of(Role.LEADER),
        Optional.empty());
  }
}
