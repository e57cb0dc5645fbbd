package app.huzzah.workspace;

import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.MEMBER_SETTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Side;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Together;
import app.huzzah.recognition.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom boards list, on a real PostgreSQL: by members' own wish, and while they are here. */
class ListingTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final PrivacyService privacy = team.privacy();
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final ChannelId wins = team.publicChannel("wins");

  @AfterEach
  void nothingDiffers() {
    try (TestWorkspace ending = team) {
      assertThat(Verification.differences(ending.database())).isEmpty();
    }
  }

  @Test
  void everybodyIsListedAtFirst() {
    team.from(mia).to(ben).in(wins).give();

    assertThat(privacy.of(team.id(), ben)).isEqualTo(Privacy.FIRST);
    assertThat(unlisted()).isEmpty();
  }

  @Test
  void whoStaysOffBoardsKeepsTheirNumbersAndComesBackWithEverything() {
    team.from(mia).to(ben).in(wins).big().give();
    assertThat(privacy.stayOffBoards(team.id(), ben, true)).isEqualTo(new Privacy(true, false));
    assertThat(unlisted()).containsExactly(ben);

    team.at("2027-01-04T10:00");
    team.takeBack(team.from(mia).to(ben).in(wins).give());
    team.from(ben).to(mia).give();
    assertThat(unlisted()).containsExactly(ben);
    assertThat(Verification.differences(team.database())).isEmpty();
    assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(5);

    assertThat(privacy.stayOffBoards(team.id(), ben, false)).isEqualTo(Privacy.FIRST);
    assertThat(unlisted()).isEmpty();
  }

  @Test
  void askedTwiceItIsAsItWas() {
    team.from(mia).to(ben).give();
    for (int i = 0; i < 2; i++) {
      assertThat(privacy.stayOffBoards(team.id(), ben, true).offBoards()).isTrue();
      assertThat(unlisted()).containsExactly(ben);
    }
    for (int i = 0; i < 2; i++) {
      assertThat(privacy.stayOffBoards(team.id(), ben, false).offBoards()).isFalse();
      assertThat(unlisted()).isEmpty();
    }
  }

  @Test
  void wishesDoNotTouchEachOtherNorWhatAdminsDecided() {
    MemberStore members = new MemberStore();
    team.database()
        .runInTransaction(
            tx -> members.decide(tx, team.id(), ben, Optional.of(Role.LEADER), Optional.of(40)));
    privacy.hidePlace(team.id(), ben, true);
    privacy.stayOffBoards(team.id(), ben, true);
    assertThat(privacy.hidePlace(team.id(), ben, false)).isEqualTo(new Privacy(true, false));

    Member decided = team.directory().member(team.id(), ben).orElseThrow();
    assertThat(decided.appointed()).contains(Role.LEADER);
    assertThat(decided.ownAllowance()).contains(40);

    team.database()
        .runInTransaction(
            tx -> members.decide(tx, team.id(), ben, Optional.empty(), Optional.empty()));
    assertThat(privacy.of(team.id(), ben)).isEqualTo(new Privacy(true, false));
  }

  @Test
  void aWishAloneIsNoDecisionOfAdmins() {
    privacy.stayOffBoards(team.id(), ben, true);
    privacy.hidePlace(team.id(), mia, true);

    int rows = team.database().read(dsl -> dsl.fetchCount(MEMBER_SETTING));
    List<Member> decided =
        team.database().read(dsl -> new MemberStore().decidedFor(dsl, team.id()));
    assertThat(rows).isEqualTo(2);
    assertThat(decided).isEmpty();
  }

  @Test
  void whoLeavesIsListedNoLongerAndWhoReturnsIsAgain() {
    team.from(mia).to(ben).in(wins).give();
    Member before = team.directory().member(team.id(), ben).orElseThrow();

    team.deactivate(ben);
    assertThat(unlisted()).containsExactly(ben);
    team.save(before);
    assertThat(unlisted()).isEmpty();
  }

  @Test
  void whoReturnsStaysOffBoardsIfTheyWishedSo() {
    team.from(mia).to(ben).give();
    Member before = team.directory().member(team.id(), ben).orElseThrow();
    privacy.stayOffBoards(team.id(), ben, true);
    team.deactivate(ben);
    team.save(before);
    assertThat(unlisted()).containsExactly(ben);

    team.deactivate(ben);
    privacy.stayOffBoards(team.id(), ben, false);
    assertThat(unlisted()).containsExactly(ben);
    team.save(before);
    assertThat(unlisted()).isEmpty();
  }

  @Test
  void aRefreshOfEverybodyListsThoseWhoAreHere() {
    List<MemberId> people = team.people(20);
    team.from(mia).to(people).give();
    FakeRoster slack = new FakeRoster();
    Directory directory = new Directory(team.database(), slack, team.clock());
    List<Member> all = List.copyOf(team.directory().members(team.id(), people).values());
    Set<MemberId> leaving = Set.copyOf(people.subList(3, 9));

    slack.members = all.stream().map(one -> leaving.contains(one.id()) ? gone(one) : one).toList();
    directory.refresh(team.id());
    assertThat(unlisted()).containsExactlyInAnyOrderElementsOf(leaving);
    assertThat(Verification.differences(team.database())).isEmpty();

    slack.members = all;
    directory.refresh(team.id());
    assertThat(unlisted()).isEmpty();
  }

  @Test
  void otherWorkspacesAreLeftAlone() {
    TestWorkspace other = TestWorkspace.inside(team.database(), "T2", team.zone());
    MemberId tom = other.person("Tom");
    Member namesake = team.directory().member(team.id(), ben).orElseThrow();
    other.save(namesake);
    other.from(tom).to(ben).give();
    team.from(mia).to(ben).give();

    privacy.stayOffBoards(team.id(), ben, true);

    assertThat(privacy.of(other.id(), ben)).isEqualTo(Privacy.FIRST);
    assertThat(unlistedIn(other.id())).isEmpty();
    assertThat(unlisted()).containsExactly(ben);
  }

  @Test
  void aGiftUnderWayIsWaitedForAndFollowsToo() throws Exception {
    team.from(mia).to(ben).give();
    team.at("2026-12-01T10:00");
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> hold = pool.submit(() -> holdBalances(held, mayGoOn));
      held.await();
      // Has read that Ben is listed, and waits before it stores his first row of December.
      Future<?> gift = pool.submit(() -> team.from(mia).to(ben).give());
      Future<?> wish;
      try {
        await().until(() -> waiting() == 1);
        wish = pool.submit(() -> privacy.stayOffBoards(team.id(), ben, true));
        await().until(() -> waiting() == 2);
      } finally {
        mayGoOn.countDown();
      }
      hold.get();
      gift.get();
      wish.get();
    }
    assertThat(unlisted()).containsExactly(ben);
  }

  @Test
  void newsThatChangeNothingOfBoardsWaitForNobody() throws Exception {
    team.from(mia).to(ben).give();
    Member before = team.directory().member(team.id(), ben).orElseThrow();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> hold = pool.submit(() -> holdBalances(held, mayGoOn));
      held.await();
      Future<?> gift = pool.submit(() -> team.from(mia).to(ben).give());
      try {
        await().until(() -> waiting() == 1);
        pool.submit(() -> team.save(renamed(before, "Benjamin"))).get(20, TimeUnit.SECONDS);
        pool.submit(() -> privacy.stayOffBoards(team.id(), ben, false)).get(20, TimeUnit.SECONDS);
        pool.submit(() -> privacy.hidePlace(team.id(), ben, true)).get(20, TimeUnit.SECONDS);
      } finally {
        mayGoOn.countDown();
      }
      hold.get();
      gift.get();
    }
    assertThat(unlisted()).isEmpty();
  }

  @Test
  void whoComesAndGoesWhileManyGiveIsListedAsTheyAreInTheEnd() throws Exception {
    List<MemberId> people = Stream.concat(Stream.of(mia, ben), team.people(4).stream()).toList();
    // Sums begin with the first gift of a channel or week, and with it whom they list.
    List<ChannelId> channels =
        IntStream.range(0, 40).mapToObj(i -> team.publicChannel("channel-" + i)).toList();
    Member here = team.directory().member(team.id(), ben).orElseThrow();
    Together.doAll(
        5,
        thread -> {
          Random random = new Random(thread);
          for (int round = 0; round < 25; round++) {
            if (thread == 0) {
              comeOrGo(random, here);
              // Of one moment, so that nothing may differ while others give.
              assertThat(Verification.differences(team.database())).isEmpty();
            } else {
              giveJoinOrTakeBack(random, people, channels);
            }
          }
          return true;
        });
    assertThat(Verification.differences(team.database())).isEmpty();

    team.save(here);
    privacy.stayOffBoards(team.id(), ben, true);
    assertThat(unlisted()).containsExactly(ben);
  }

  private void comeOrGo(Random random, Member here) {
    switch (random.nextInt(4)) {
      case 0 -> team.save(gone(here));
      case 1 -> team.save(here);
      case 2 -> privacy.stayOffBoards(team.id(), ben, true);
      default -> privacy.stayOffBoards(team.id(), ben, false);
    }
  }

  /** Some of it is refused while Ben is away; that is part of the story. */
  private void giveJoinOrTakeBack(Random random, List<MemberId> people, List<ChannelId> channels) {
    List<MemberId> order = new ArrayList<>(people);
    Collections.shuffle(order, random);
    MemberId giver = order.getFirst();
    team.at(LocalDate.parse("2026-01-05").plusWeeks(random.nextInt(50)).atTime(10, 0));
    team.from(giver)
        .to(order.get(1), order.get(2))
        .in(channels.get(random.nextInt(channels.size())))
        .outcome();
    Optional<Recognition> latest = team.standing(Side.RECEIVED, order.get(3)).stream().findFirst();
    latest.ifPresent(
        given -> team.boosts().join(team.id(), given.id(), order.get(4), Optional.empty()));
    if (random.nextBoolean()) {
      team.corrections().takeBackLatest(team.id(), giver);
    }
  }

  private boolean holdBalances(CountDownLatch held, CountDownLatch mayGoOn) {
    return team.database()
        .inTransaction(tx -> {
          tx.selectFrom(BALANCE).forUpdate().fetch();
          held.countDown();
          try {
            mayGoOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return true;
        });
  }

  private int waiting() {
    return team.database()
        .query(dsl -> dsl.fetchCount(DSL.table("pg_locks"), DSL.condition("not granted")));
  }

  private Set<MemberId> unlisted() {
    return unlistedIn(team.id());
  }

  /** Those of whom no row says that they are listed; of nobody some rows say so and others not. */
  private Set<MemberId> unlistedIn(WorkspaceId workspace) {
    Set<MemberId> unlisted = withRows(workspace, false);
    assertThat(withRows(workspace, true)).noneMatch(unlisted::contains);
    return unlisted;
  }

  private Set<MemberId> withRows(WorkspaceId workspace, boolean listed) {
    return team.database()
        .query(dsl ->
            dsl.selectDistinct(BOARD_TOTAL.MEMBER_ID)
                .from(BOARD_TOTAL)
                .where(BOARD_TOTAL.WORKSPACE_ID.eq(workspace.value()))
                .and(BOARD_TOTAL.IS_LISTED.eq(listed))
                .fetchSet(row -> new MemberId(row.value1())));
  }

  private static Member gone(Member one) {
    return new Member(
        one.id(), one.name(), one.handle(), one.zone(), false, true, false, false, false);
  }

  private static Member renamed(Member one, String name) {
    return new Member(one.id(), name, one.handle(), one.zone(), false, false, false, false, false);
  }
}
