package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.User.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleComeAndGoTest extends InBothModes {
  @Test
  void aNewcomerCanBeThankedOnTheFirstDay() {
    stage().slack().directory().join("nina", "Nina Novak", "Europe/Berlin");

    assertThat(as("mia").types("#wins", "/huzzah @nina for her first pull request"))
        .contains("Nina Novak", "19 of 20 points left");
    as("nina").hears("her first pull request");
    assertThat(as("nina").types("#wins", "/huzzah @mia for the welcome")).contains("19 of 20");
  }

  @Test
  void whoHasLeftIsNoLongerThanked() {
    stage().slack().directory().join("omid", "Omid Karimi", "Europe/Berlin");
    stage().slack().directory().change("omid", user -> user.with(Role.DEACTIVATED));

    await()
        .atMost(Stage.PATIENCE)
        .until(() ->
            as("mia")
                .types("#wins", "/huzzah @omid for the farewell cake")
                .contains("is no longer here"));
  }

  @Test
  void aGroupsNewMemberIsThankedWithIt() {
    stage().slack().directory().createGroup("night-shift", "Night shift", List.of(id("ben")));
    awaitKnown("night-shift");
    stage()
        .slack()
        .directory()
        .changeGroup("night-shift", group -> group.withMembers(List.of(id("ben"), id("tom"))));

    await()
        .atMost(Stage.PATIENCE)
        .until(() -> {
          as("mia").types("#wins", "/huzzah @night-shift for the quiet night");
          return as("mia").types("#wins", "/huzzah undo").contains("Ben Ito and Tom Whitfield");
        });
  }

  @Test
  void whoBecomesAnAdminArrangesTheDigest() {
    assertThat(as("yuki").types("#wins", "/huzzah digest off")).contains("workspace's admins");
    stage().slack().directory().change("yuki", user -> user.with(Role.ADMIN));

    await()
        .atMost(Stage.PATIENCE)
        .until(() -> as("yuki").types("#wins", "/huzzah digest off").contains("nothing to turn"));
  }

  @Test
  void aNewChannelIsOpenToAll() {
    stage().slack().directory().createChannel("launches", id("mia"), Channel.Kind.PUBLIC);

    await()
        .atMost(Stage.PATIENCE)
        .until(
            () -> as("ada").types("#random", "/huzzah board #launches").contains("in #launches"));
    as("mia").types("#launches", "/huzzah @ben for the first launch");
    stage().awaitPost("#launches", "the first launch");
  }

  private String id(String handle) {
    return as(handle).person().id();
  }

  private void awaitKnown(String group) {
    await()
        .atMost(Stage.PATIENCE)
        .until(() ->
            as("ada").types("#random", "/huzzah board @" + group).contains("people of @" + group));
  }
}
