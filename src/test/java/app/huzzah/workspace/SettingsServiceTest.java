package app.huzzah.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL: who may change what, and what is told of it. */
class SettingsServiceTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final List<WorkspaceId> moved = new ArrayList<>();
  private final SettingsService settings =
      new SettingsService(team.database(), team.directory(), moved::add, team.clock());
  private final OwnAllowances allowances =
      new OwnAllowances(team.database(), team.directory(), team.clock());
  private final MemberId ada = team.save(slackAdmin("U1ADA", "Ada"));
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");

  @BeforeEach
  void itIsWednesday() {
    team.at("2026-11-25T10:00");
  }

  @AfterEach
  void drop() {
    team.close();
  }

  @Test
  void eachChangeIsNotedWithWhoWhenBeforeAndAfter() {
    SettingsOutcome outcome =
        change(
            ada,
            typed(Setting.BIG_POINTS, "10", Setting.WIN_EMOJI, ":rocket:", Setting.ALLOWANCE, "7"));

    Instant at = Instant.parse("2026-11-25T09:00:00Z");
    assertThat(((SettingsOutcome.Changed) outcome).changes())
        .containsExactly(
            new SettingChange(at, ada, "emoji of a win", ":trophy:", ":rocket:"),
            new SettingChange(at, ada, "points of a big one", "5", "10"),
            new SettingChange(at, ada, "points a week to give", "1000000", "7"));
    assertThat(settings.history(team.id()))
        .containsExactlyElementsOf(((SettingsOutcome.Changed) outcome).changes().reversed());
  }

  @Test
  void itHoldsAtOnceWhereSettingsAreKeptInMemory() {
    Settings before = team.directory().workspace(team.id()).settings();
    change(ada, typed(Setting.SMALL_POINTS, "3"));

    Workspace now = team.directory().workspace(team.id());
    assertThat(before.smallPoints()).isEqualTo(1);
    assertThat(now.settings().smallPoints()).isEqualTo(3);
    assertThat(now.revision()).isEqualTo(2);
  }

  @Test
  void nothingChangedNotesNothing() {
    assertThat(change(ada, draft(Map.of()))).isEqualTo(new SettingsOutcome.NothingChanged());
    assertThat(settings.history(team.id())).isEmpty();
    assertThat(settings.sheet(team.id()).version()).isEqualTo(new SettingsVersion(1, 0));
  }

  @Test
  void onlyAdminsMayAndTheRoleIsReadWhenItIsStored() {
    assertThat(change(mia, typed(Setting.BIG_POINTS, "10")))
        .isInstanceOfSatisfying(
            SettingsOutcome.NotAdmin.class,
            not -> assertThat(not.admins()).extracting(Member::name).containsExactly("Ada"));
    appoint(Set.of(ben), Set.of(mia));
    assertThat(change(mia, typed(Setting.BIG_POINTS, "10"), Set.of(ben), Set.of(mia)))
        .isInstanceOf(SettingsOutcome.Changed.class);
    assertThat(change(ben, typed(Setting.BIG_POINTS, "11"), Set.of(ben), Set.of(mia)))
        .isInstanceOf(SettingsOutcome.NotAdmin.class);

    team.deactivate(mia);
    assertThat(settings.isAdmin(team.id(), mia)).isFalse();
    assertThat(change(mia, typed(Setting.BIG_POINTS, "12")))
        .isInstanceOf(SettingsOutcome.NotAdmin.class);
  }

  @Test
  void anAdminOfAnotherOrganisationIsNoneHere() {
    MemberId eve =
        team.save(
            new Member(
                new MemberId("U1EVE"),
                "Eve",
                "eve",
                Optional.empty(),
                false,
                false,
                false,
                true,
                true));
    assertThat(settings.isAdmin(team.id(), eve)).isFalse();
    assertThat(settings.admins(team.id())).extracting(Member::name).containsExactly("Ada");
    assertThat(change(eve, typed(Setting.BIG_POINTS, "10")))
        .isInstanceOf(SettingsOutcome.NotAdmin.class);
  }

  @Test
  void theLastAdminCannotLeaveTheRole() {
    appoint(Set.of(), Set.of(mia));
    team.deactivate(ada);

    assertThat(change(mia, draft(Map.of()), Set.of(), Set.of()))
        .isInstanceOfSatisfying(
            SettingsOutcome.Faulty.class,
            faulty -> assertThat(faulty.mends()).containsOnlyKeys(Setting.ADMINS));
    assertThat(change(mia, draft(Map.of()), Set.of(), Set.of(ben)))
        .isInstanceOf(SettingsOutcome.Changed.class);
    assertThat(settings.isAdmin(team.id(), mia)).isFalse();
    assertThat(settings.admins(team.id())).extracting(Member::name).containsExactly("Ben");
  }

  @Test
  void rolesAreToldByNameAndThoseWhoHaveLeftKeepTheirs() {
    appoint(Set.of(mia), Set.of(ben));
    team.deactivate(mia);

    assertThat(settings.sheet(team.id()).leaders()).isEmpty();
    assertThat(change(ada, draft(Map.of()), Set.of(), Set.of()))
        .isEqualTo(
            new SettingsOutcome.Changed(
                List.of(new SettingChange(team.clock().instant(), ada, "admins", "Ben", "none"))));
    assertThat(team.directory().member(team.id(), mia).orElseThrow().appointed())
        .contains(Role.LEADER);
  }

  @Test
  void aRoleLeavesAnAllowanceAloneAndTheOtherWayRound() {
    allowances.decide(team.id(), ada, Set.of(mia), Optional.of(40));
    appoint(Set.of(mia), Set.of());
    assertThat(member(mia).ownAllowance()).contains(40);
    allowances.decide(team.id(), ada, Set.of(mia), Optional.empty());
    assertThat(member(mia).role()).isEqualTo(Role.LEADER);
    assertThat(member(mia).ownAllowance()).isEmpty();
    assertThat(allowances.all(team.id())).isEmpty();
  }

  @Test
  void ofManyAdminsAtOnceOneWinsAndEachOtherIsToldOfIt() throws Exception {
    SettingsVersion seen = settings.sheet(team.id()).version();
    List<SettingsOutcome> outcomes =
        Together.doAll(
            8,
            number ->
                settings.change(
                    team.id(), ada, seen, typed(Setting.ALLOWANCE, String.valueOf(30 + number))));

    assertThat(outcomes).filteredOn(SettingsOutcome.Changed.class::isInstance).hasSize(1);
    List<SettingChange> stored = settings.history(team.id());
    assertThat(stored).hasSize(1);
    assertThat(outcomes)
        .filteredOn(SettingsOutcome.ChangedMeanwhile.class::isInstance)
        .hasSize(7)
        .containsOnly(new SettingsOutcome.ChangedMeanwhile(stored));
    assertThat(team.directory().workspace(team.id()).settings().weeklyAllowance())
        .isEqualTo(Integer.parseInt(stored.getFirst().after()));
  }

  @Test
  void everyFaultIsToldAtOnceAndNothingIsStored() {
    MemberId bot =
        team.save(
            new Member(
                new MemberId("U1BOT"),
                "Robot",
                "robot",
                Optional.empty(),
                true,
                false,
                false,
                false,
                false));
    SettingsOutcome outcome =
        change(
            ada,
            typed(Setting.BIG_POINTS, "0", Setting.ALLOWANCE, "8"),
            Set.of(bot),
            Set.of(new MemberId("U1NOBODY")));

    assertThat(((SettingsOutcome.Faulty) outcome).mends())
        .containsOnlyKeys(Setting.BIG_POINTS, Setting.LEADERS, Setting.ADMINS)
        .hasEntrySatisfying(Setting.LEADERS, mend -> assertThat(mend).contains("Robot"));
    assertThat(settings.history(team.id())).isEmpty();
    assertThat(team.directory().workspace(team.id()).revision()).isEqualTo(1);
  }

  @Test
  void whoFollowsTheZoneIsToldOnlyWhenItChanged() {
    change(ada, typed(Setting.BIG_POINTS, "6"));
    assertThat(moved).isEmpty();
    change(ada, typed(Setting.TIME_ZONE, "Asia/Tokyo"));
    assertThat(moved).containsExactly(team.id());
    assertThat(settings.history(team.id()).getFirst().after()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void aChannelIsToldByItsName() {
    ChannelId wins = team.publicChannel("wins");
    SettingsDraft draft =
        new SettingsDraft(Map.of(), Optional.of(wins), Echo.ALWAYS, true, true, Set.of(), Set.of());
    assertThat(((SettingsOutcome.Changed) change(ada, draft)).changes())
        .extracting(SettingChange::setting, SettingChange::before, SettingChange::after)
        .containsExactly(
            tuple("where posts go", "where each was given", "#wins"),
            tuple("posts for what was given in a message", "for big ones", "always"),
            tuple("guests take part", "no", "yes"),
            tuple("people of connected organisations take part", "no", "yes"));
    assertThat(settings.sheet(team.id()).workspace().settings().postChannel()).contains(wins);
  }

  @Test
  void whatWasGivenWithARetiredValueKeepsIt() {
    var given = team.from(mia).to(ben).because("the launch").values("teamwork").give();
    change(ada, typed(Setting.VALUES, "growth: a little each week"));

    assertThat(team.recognitions().find(team.id(), given.id()).orElseThrow().values())
        .containsExactly("teamwork");
    assertThat(team.directory().workspace(team.id()).settings().values()).containsExactly("growth");
    SettingChange noted = settings.history(team.id()).getFirst();
    assertThat(noted.before()).contains("#teamwork", "#growth");
    assertThat(noted.after()).contains("#growth: a little each week", "#teamwork retired");

    change(ada, typed(Setting.VALUES, "teamwork\ngrowth: a little each week"));
    assertThat(team.directory().workspace(team.id()).settings().values())
        .containsExactly("teamwork", "growth");
    change(ada, typed(Setting.VALUES, "growth: a little each week\nteamwork"));
    assertThat(settings.history(team.id()).getFirst().after()).isEqualTo("#growth #teamwork");
  }

  @Test
  void anAllowanceOfOnesOwnIsForPeopleWhoGiveAndIsNoted() {
    team.deactivate(ben);
    assertThat(allowances.decide(team.id(), ada, List.of(mia, ben), Optional.of(40)))
        .isInstanceOfSatisfying(
            AllowanceOutcome.Decided.class,
            decided -> {
              assertThat(decided.people()).extracting(Member::id).containsExactly(mia);
              assertThat(decided.leftOut()).containsExactly(ben);
            });
    allowances.decide(team.id(), ada, List.of(mia), Optional.of(40));

    assertThat(settings.history(team.id()))
        .containsExactly(
            new SettingChange(
                team.clock().instant(), ada, "points a week for Mia", "as usual", "40"));
    assertThat(allowances.decide(team.id(), mia, List.of(mia), Optional.of(99)))
        .isInstanceOf(AllowanceOutcome.NotAdmin.class);
    assertThat(allowances.decide(team.id(), ada, List.of(mia), Optional.of(100_001)))
        .isEqualTo(new AllowanceOutcome.OutOfRange());
    assertThat(allowances.decide(team.id(), ada, List.of(ben), Optional.of(1)))
        .isEqualTo(new AllowanceOutcome.NobodyToGive(List.of(ben)));
    assertThat(allowances.all(team.id())).extracting(Member::id).containsExactly(mia);
  }

  private Member member(MemberId id) {
    return team.directory().member(team.id(), id).orElseThrow();
  }

  private void appoint(Set<MemberId> leaders, Set<MemberId> admins) {
    assertThat(change(ada, draft(Map.of()), leaders, admins))
        .isInstanceOf(SettingsOutcome.Changed.class);
  }

  private SettingsOutcome change(MemberId by, SettingsDraft draft) {
    return settings.change(team.id(), by, settings.sheet(team.id()).version(), draft);
  }

  private SettingsOutcome change(
      MemberId by, SettingsDraft draft, Set<MemberId> leaders, Set<MemberId> admins) {
    return change(
        by,
        new SettingsDraft(
            draft.typed(),
            draft.postChannel(),
            draft.echo(),
            draft.guests(),
            draft.outsiders(),
            leaders,
            admins));
  }

  private static SettingsDraft typed(Setting setting, String text) {
    return draft(Map.of(setting, text));
  }

  private static SettingsDraft typed(Setting one, String text, Setting other, String otherText) {
    return draft(Map.of(one, text, other, otherText));
  }

  private static SettingsDraft typed(
      Setting one, String text, Setting other, String otherText, Setting third, String thirdText) {
    return draft(Map.of(one, text, other, otherText, third, thirdText));
  }

  private static SettingsDraft draft(Map<Setting, String> typed) {
    return new SettingsDraft(typed, Optional.empty(), Echo.BIG, false, false, Set.of(), Set.of());
  }

  private static Member slackAdmin(String id, String name) {
    return new Member(
        new MemberId(id), name, name, Optional.empty(), false, false, false, false, true);
  }
}
