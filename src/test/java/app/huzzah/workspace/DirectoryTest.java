package app.huzzah.workspace;

import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static final WorkspaceId T1 = new WorkspaceId("T1");
  private static final MemberId MIA = new MemberId("U1");
  private static final MemberId BEN = new MemberId("U2");

  private final Database database = PostgresForTests.fresh();
  private final FakeRoster slack = new FakeRoster();
  private final Directory directory =
      new Directory(database, slack, InstantSource.fixed(Instant.parse("2026-11-25T09:00:00Z")));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aWorkspaceIsNotKnownBeforeSlackHasToldOfIt() {
    assertThatThrownBy(() -> directory.workspace(T1)).isInstanceOf(Directory.NotKnownYet.class);
    assertThat(directory.workspaces()).isEmpty();
  }

  @Test
  void aNewWorkspaceBeginsWithTheFirstSettingsInTheCommonZone() {
    slack.members =
        List.of(member(MIA, "Mia", "Europe/Berlin"), member(BEN, "Ben", "Europe/Berlin"));
    directory.refresh(T1);
    assertThat(directory.workspace(T1))
        .isEqualTo(Workspace.withFirstSettings(T1, "Acme", ZoneId.of("Europe/Berlin")));
  }

  @Test
  void aRefreshKeepsSettingsAndTakesNewNames() {
    slack.members = List.of(member(MIA, "Mia", "Europe/Berlin"));
    directory.refresh(T1);
    database.runInTransaction(tx ->
        tx.update(WORKSPACE)
            .set(WORKSPACE.WEEKLY_ALLOWANCE, 99)
            .set(WORKSPACE.ZONE, "Asia/Kolkata")
            .execute());

    slack.name = "Acme & Sons";
    slack.members = List.of(member(MIA, "Mia Chen", "America/Lima"));
    directory.refresh(T1);

    Workspace now = directory.workspace(T1);
    assertThat(now.name()).isEqualTo("Acme & Sons");
    assertThat(now.settings().weeklyAllowance()).isEqualTo(99);
    assertThat(now.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
    assertThat(directory.member(T1, MIA).orElseThrow().name()).isEqualTo("Mia Chen");
  }

  @Test
  void groupsAndChannelsThatAreGoneAreForgotten() {
    slack.members = List.of(member(MIA, "Mia", ""), member(BEN, "Ben", ""));
    slack.groups = List.of(group("S1", "design", MIA, BEN), group("S2", "ops", MIA));
    slack.channels = List.of(channel("C1", "wins"), channel("C2", "general"));
    directory.refresh(T1);

    slack.groups = List.of(group("S1", "design", BEN));
    slack.channels = List.of(channel("C2", "general-talk"));
    directory.refresh(T1);

    assertThat(directory.groups(T1)).containsExactly(group("S1", "design", BEN));
    assertThat(directory.groupByHandle(T1, "ops")).isEmpty();
    assertThat(directory.membersOf(T1, Set.of(new GroupId("S2")))).isEmpty();
    assertThat(directory.publicChannel(T1, new ChannelId("C1"))).isEmpty();
    assertThat(directory.publicChannelByName(T1, "GENERAL-TALK"))
        .contains(channel("C2", "general-talk"));
  }

  @Test
  void nothingLeftIsForgottenToo() {
    slack.groups = List.of(group("S1", "design"));
    slack.channels = List.of(channel("C1", "wins"));
    directory.refresh(T1);
    slack.groups = List.of();
    slack.channels = List.of();
    directory.refresh(T1);

    assertThat(directory.groups(T1)).isEmpty();
    assertThat(directory.publicChannelByName(T1, "wins")).isEmpty();
  }

  @Test
  void handlesAreFoundInAnyCase() {
    slack.members = List.of(member(MIA, "Mia", ""));
    slack.groups = List.of(group("S1", "Design", MIA));
    directory.refresh(T1);
    assertThat(directory.memberByHandle(T1, "MIA").map(Member::id)).contains(MIA);
    assertThat(directory.groupByHandle(T1, "design")).contains(new GroupId("S1"));
    assertThat(directory.memberByHandle(new WorkspaceId("T2"), "mia")).isEmpty();
  }

  @Test
  void theCommonZoneIsThatOfMostWhoWorkHere() {
    Member bot =
        new Member(
            BEN, "Bot", "bot", Optional.of(ZoneOffset.UTC), true, false, false, false, false);
    Member gone =
        new Member(
            BEN, "Gone", "gone", Optional.of(ZoneOffset.UTC), false, true, false, false, false);
    Member guestOfOthers =
        new Member(
            BEN, "Tom", "tom", Optional.of(ZoneOffset.UTC), false, false, false, true, false);
    assertThat(
            Directory.commonZone(
                List.of(bot, gone, guestOfOthers, member(MIA, "Mia", "Asia/Kolkata"))))
        .isEqualTo(ZoneId.of("Asia/Kolkata"));
    assertThat(Directory.commonZone(List.of())).isEqualTo(ZoneOffset.UTC);
  }

  static Member member(MemberId id, String name, String zone) {
    Optional<ZoneId> known = zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zone));
    String handle = name.toLowerCase(Locale.ROOT);
    return new Member(id, name, handle, known, false, false, false, false, false);
  }

  private static Group group(String id, String handle, MemberId... members) {
    return new Group(new GroupId(id), handle, handle, Set.of(members));
  }

  private static Channel channel(String id, String name) {
    return new Channel(new ChannelId(id), name, false);
  }
}
