package app.huzzah.slack.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.User;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackPeopleTest {
  private final User user = new User();

  SlackPeopleTest() {
    user.setId("U1");
    user.setTeamId("T1");
    user.setName("mia");
    user.setTz("Europe/Berlin");
  }

  @Test
  void anOrdinaryPersonTakesPart() {
    assertThat(member().exclusion(Settings.first(ZoneOffset.UTC))).isEmpty();
    assertThat(member().handle()).isEqualTo("mia");
    assertThat(member().zone()).contains(ZoneId.of("Europe/Berlin"));
    assertThat(member().admin()).isFalse();
  }

  @Test
  void theNameIsTheOneThatPeopleSee() {
    assertThat(member().name()).isEqualTo("mia");
    user.setRealName("Mia Chen");
    assertThat(member().name()).isEqualTo("Mia Chen");
    User.Profile profile = new User.Profile();
    user.setProfile(profile);
    profile.setDisplayName(" ");
    profile.setRealName("Mia C. Chen");
    assertThat(member().name()).isEqualTo("Mia C. Chen");
    profile.setDisplayName("Mimi");
    assertThat(member().name()).isEqualTo("Mimi");
  }

  @Test
  void somebodyWithoutAnyNameGoesByTheId() {
    User nameless = new User();
    nameless.setId("U9");
    Member member = SlackPeople.member(nameless, new WorkspaceId("T1"));
    assertThat(member.name()).isEqualTo("U9");
    assertThat(member.handle()).isEqualTo("U9");
    assertThat(member.zone()).isEmpty();
    assertThat(member.exclusion(Settings.first(ZoneOffset.UTC))).isEmpty();
  }

  @Test
  void botsAndSlackbotAreBots() {
    user.setBot(true);
    assertThat(member().exclusion(Settings.first(ZoneOffset.UTC))).contains(Exclusion.BOT);
    user.setBot(false);
    user.setId("USLACKBOT");
    assertThat(member().exclusion(Settings.first(ZoneOffset.UTC))).contains(Exclusion.BOT);
  }

  @Test
  void whoeverHasLeftIsDeactivated() {
    user.setDeleted(true);
    assertThat(member().exclusion(Settings.first(ZoneOffset.UTC))).contains(Exclusion.DEACTIVATED);
  }

  @Test
  void guestsOfBothKindsAreGuests() {
    user.setRestricted(true);
    assertThat(member().exclusion(Settings.first(ZoneOffset.UTC))).contains(Exclusion.GUEST);
    user.setRestricted(false);
    user.setUltraRestricted(true);
    assertThat(member().exclusion(Settings.first(ZoneOffset.UTC))).contains(Exclusion.GUEST);
  }

  @Test
  void peopleOfOtherOrganisationsAreOutsiders() {
    user.setTeamId("T2");
    assertThat(member().exclusion(Settings.first(ZoneOffset.UTC))).contains(Exclusion.OUTSIDER);
    user.setTeamId("T1");
    user.setStranger(true);
    assertThat(member().exclusion(Settings.first(ZoneOffset.UTC))).contains(Exclusion.OUTSIDER);
  }

  @Test
  void aPersonOfTheSameEnterpriseWhoIsInThisWorkspaceIsNoOutsider() {
    User.EnterpriseUser enterprise = new User.EnterpriseUser();
    enterprise.setTeams(List.of("T1", "T2"));
    user.setEnterpriseUser(enterprise);
    user.setTeamId("T2");
    assertThat(member().exclusion(Settings.first(ZoneOffset.UTC))).isEmpty();
  }

  @Test
  void ownersAndAdminsAreAdmins() {
    user.setOwner(true);
    assertThat(member().admin()).isTrue();
  }

  @Test
  void aZoneThatNobodyKnowsIsNone() {
    user.setTz("Mars/Olympus_Mons");
    assertThat(member().zone()).isEmpty();
  }

  private Member member() {
    return SlackPeople.member(user, new WorkspaceId("T1"));
  }
}
