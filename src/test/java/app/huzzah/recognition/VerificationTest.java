package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;
import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.BOARD_RUNG;
import static app.huzzah.db.schema.Tables.BOARD_RUNG_MOVE;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerificationTest {
  private static final Week WEEK = new Week(LocalDate.parse("2026-11-23"));

  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void nothingGivenIsNoDifference() {
    assertThat(Verification.differences(team.database())).isEmpty();
  }

  @Test
  void giftsAndTakeBacksOfManyAtOnceLeaveNoDifference() throws Exception {
    List<MemberId> people = team.people(8);
    int threads = 6;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Void>> stories =
          IntStream.range(0, threads)
              .<Callable<Void>>mapToObj(seed ->
                  () -> {
                    tellRandomly(new Random(seed), people);
                    return null;
                  })
              .toList();
      for (Future<Void> story : pool.invokeAll(stories)) {
        story.get();
      }
    }
    assertThat(Verification.differences(team.database())).isEmpty();
    assertThat(people.stream().mapToInt(who -> team.recognitions().balance(team.id(), who)).sum())
        .isPositive();
  }

  /** Everybody gives to everybody, some take back at once what others take back too. */
  private void tellRandomly(Random random, List<MemberId> people) {
    for (int i = 0; i < 25; i++) {
      List<MemberId> order = new ArrayList<>(people);
      Collections.shuffle(order, random);
      MemberId giver = order.getFirst();
      team.from(giver)
          .to(new HashSet<>(order.subList(1, 2 + random.nextInt(4))))
          .size(random.nextBoolean() ? Size.BIG : Size.SMALL)
          .give();
      if (random.nextInt(3) == 0) {
        team.corrections().takeBackLatest(team.id(), giver);
      }
    }
  }

  @Test
  void aTamperedAllowanceIsFound() {
    team.from(mia).to(ben).big().give();
    team.database()
        .runInTransaction(tx -> tx.update(ALLOWANCE_USE).set(ALLOWANCE_USE.SPENT, 7).execute());

    assertThat(Verification.differences(team.database()))
        .containsExactly(new VerificationDifference.Spent(team.id(), mia, WEEK, 7, 5));
    assertThat(Verification.differences(team.database()).getFirst().sentence())
        .isEqualTo(
            "Workspace T1, allowance of "
                + mia
                + " in the week of 2026-11-23: 7 points stored as spent, 5 by the recognitions.");
  }

  @Test
  void aTamperedBalanceIsFound() {
    team.from(mia).to(ben).give();
    team.database().runInTransaction(tx -> tx.update(BALANCE).set(BALANCE.POINTS, -3).execute());

    assertThat(Verification.differences(team.database()))
        .containsExactly(new VerificationDifference.Balance(team.id(), ben, -3, 1));
    assertThat(Verification.differences(team.database()).getFirst().sentence())
        .isEqualTo("Workspace T1, balance of " + ben + ": -3 points stored, 1 by the ledger.");
  }

  @Test
  void missingRowsAreFound() {
    team.from(mia).to(ben).give();
    team.database()
        .runInTransaction(tx -> {
          tx.deleteFrom(ALLOWANCE_USE).execute();
          tx.deleteFrom(BALANCE).execute();
        });

    assertThat(Verification.differences(team.database()))
        .containsExactly(
            new VerificationDifference.Spent(team.id(), mia, WEEK, 0, 1),
            new VerificationDifference.Balance(team.id(), ben, 0, 1));
  }

  @Test
  void rowsOfNobodysGiftsAreFound() {
    team.database()
        .runInTransaction(tx -> {
          tx.insertInto(ALLOWANCE_USE).values(team.id().value(), "U9", WEEK.monday(), 4).execute();
          tx.insertInto(BALANCE).values(team.id().value(), "U9", 2).execute();
        });

    MemberId nobody = new MemberId("U9");
    assertThat(Verification.differences(team.database()))
        .containsExactly(
            new VerificationDifference.Spent(team.id(), nobody, WEEK, 4, 0),
            new VerificationDifference.Balance(team.id(), nobody, 2, 0));
  }

  @Test
  void rowsOfZeroNeedNoRecognition() {
    team.takeBack(team.from(mia).to(ben).give());

    assertThat(Verification.differences(team.database())).isEmpty();
  }

  @Test
  void aTamperedRecognitionIsFoundOnBothSides() {
    Recognition given = team.from(mia).to(ben).give();
    team.database()
        .runInTransaction(tx -> tx.update(RECOGNITION).set(RECOGNITION.POINTS, 2).execute());

    assertThat(inPoints())
        .containsExactly(
            new VerificationDifference.Spent(team.id(), mia, WEEK, 1, 2),
            new VerificationDifference.Entered(team.id(), ben, given.id(), 1, 2));
    assertThat(onBoards()).contains(mia, ben);
  }

  @Test
  void aLostRecipientIsFoundOnBothSides() {
    Recognition given = team.from(mia).to(ben).give();
    team.database().runInTransaction(tx -> tx.deleteFrom(RECOGNITION_RECIPIENT).execute());

    assertThat(inPoints())
        .containsExactly(
            new VerificationDifference.Spent(team.id(), mia, WEEK, 1, 0),
            new VerificationDifference.Entered(team.id(), ben, given.id(), 1, 0));
    assertThat(onBoards()).contains(mia, ben);
  }

  @Test
  void aTamperedBoostIsFoundInTheWeekThatPaidIt() {
    MemberId zoe = team.person("Zoe");
    MemberId tom = team.person("Tom");
    Recognition given = team.from(mia).to(ben, tom).give();
    team.at("2026-11-30T09:00");
    team.join(zoe, given);
    assertThat(Verification.differences(team.database())).isEmpty();

    team.database()
        .runInTransaction(
            tx -> tx.deleteFrom(BOOST).where(BOOST.RECIPIENT_ID.eq(ben.value())).execute());

    assertThat(inPoints())
        .containsExactly(
            new VerificationDifference.Spent(
                team.id(), zoe, new Week(LocalDate.parse("2026-11-30")), 2, 1),
            new VerificationDifference.Entered(team.id(), ben, given.id(), 2, 1));
    assertThat(onBoards()).containsOnly(zoe, ben);
  }

  @Test
  void aBoostInAnotherWeekIsFound() {
    MemberId zoe = team.person("Zoe");
    team.join(zoe, team.from(mia).to(ben).give());
    LocalDate before = LocalDate.parse("2026-11-16");
    team.database()
        .runInTransaction(
            tx -> tx.update(BOOST).set(BOOST.WEEK, before).set(BOOST.BOOSTED_ON, before).execute());

    assertThat(inPoints())
        .containsExactly(
            new VerificationDifference.Spent(team.id(), zoe, new Week(before), 0, 1),
            new VerificationDifference.Spent(team.id(), zoe, WEEK, 1, 0));
    assertThat(onBoards()).containsOnly(zoe, ben);
    assertThat(Verification.differences(team.database()))
        .contains(
            new VerificationDifference.OnBoards(
                team.id(), ben, "received week 2026-11-16 points", 0, 1),
            new VerificationDifference.OnBoards(
                team.id(), ben, "received week 2026-11-23 points", 2, 1));
  }

  @Test
  void boostsOfWhatWasTakenBackCountNoLonger() {
    Recognition given = team.from(mia).to(ben).give();
    team.join(team.person("Zoe"), given);
    team.takeBack(given);

    assertThat(Verification.differences(team.database())).isEmpty();
    team.database()
        .runInTransaction(tx ->
            tx.update(RECOGNITION)
                .setNull(RECOGNITION.TAKEN_BACK_AT)
                .setNull(RECOGNITION.TAKEN_BACK_HOW)
                .execute());
    assertThat(inPoints()).hasSize(3);
    assertThat(onBoards()).contains(mia, ben);
  }

  @Test
  void aTamperedNumberOfABoardIsFound() {
    team.from(mia).to(ben).big().give();
    team.database()
        .runInTransaction(tx ->
            tx.update(BOARD_TOTAL).set(BOARD_TOTAL.POINTS_BIG, 9).where(bensWeek()).execute());

    assertThat(Verification.differences(team.database()))
        .containsExactly(
            new VerificationDifference.OnBoards(
                team.id(), ben, "received week 2026-11-23 points_big", 9, 5));
    assertThat(Verification.differences(team.database()).getFirst().sentence())
        .isEqualTo(
            "Workspace T1, board total of "
                + ben
                + " (received week 2026-11-23 points_big): 9 stored, 5 by the recognitions.");
  }

  @Test
  void aTamperedListingIsFound() {
    team.from(mia).to(ben).give();
    team.database()
        .runInTransaction(tx ->
            tx.update(BOARD_TOTAL).set(BOARD_TOTAL.IS_LISTED, false).where(bensWeek()).execute());

    assertThat(Verification.differences(team.database()))
        .containsExactly(
            new VerificationDifference.OnBoards(
                team.id(), ben, "received week 2026-11-23 is_listed", 0, 1));
    assertThat(Verification.differences(team.database()).getFirst().sentence())
        .isEqualTo(
            "Workspace T1, board total of "
                + ben
                + " (received week 2026-11-23 is_listed): 0 stored, 1 by the recognitions.");
  }

  @Test
  void aMissingRowOfABoardIsFound() {
    team.from(mia).to(ben).big().give();
    team.database().runInTransaction(tx -> tx.deleteFrom(BOARD_TOTAL).where(bensWeek()).execute());

    assertThat(inPoints()).isEmpty();
    assertThat(onBoards()).containsOnly(ben);
    assertThat(Verification.differences(team.database()))
        .contains(
            new VerificationDifference.OnBoards(
                team.id(), ben, "received week 2026-11-23 points", 0, 5),
            new VerificationDifference.OnBoards(
                team.id(), ben, "received week 2026-11-23 others_big", 0, 1));
  }

  @Test
  void aTamperedRungIsFound() {
    team.from(mia).to(ben).big().give();
    new LeaderboardService(team.database(), team.directory(), team.clock()).tidy(() -> true);
    team.database()
        .runInTransaction(tx ->
            tx.update(BOARD_RUNG)
                .set(BOARD_RUNG.PEOPLE, 3)
                .where(BOARD_RUNG.PERIOD.eq("week"))
                .and(BOARD_RUNG.VIEW.eq("received"))
                .and(BOARD_RUNG.SLICE.eq("big"))
                .and(BOARD_RUNG.RUNG.ne((short) 0))
                .execute());

    List<VerificationDifference> found = Verification.differences(team.database());
    assertThat(found)
        .containsExactly(
            new VerificationDifference.OnRung(
                team.id(), "received week 2026-11-23 big 37 t", 3, 1));
    assertThat(found.getFirst().sentence())
        .isEqualTo(
            "Workspace T1, people on a board (received week 2026-11-23 big 37 t): 3 stored, 1 by the"
                + " board's sums.");
  }

  @Test
  void aTamperedMoveIsFound() {
    team.from(mia).to(ben).big().give();
    team.database()
        .runInTransaction(tx ->
            tx.deleteFrom(BOARD_RUNG_MOVE)
                .where(BOARD_RUNG_MOVE.PERIOD.eq("week"))
                .and(BOARD_RUNG_MOVE.VIEW.eq("received"))
                .execute());

    assertThat(Verification.differences(team.database()))
        .contains(
            new VerificationDifference.OnRung(
                team.id(), "received week 2026-11-23 big 37 t", 0, 1));
  }

  /** What differs of points spent and received. */
  private List<VerificationDifference> inPoints() {
    return Verification.differences(team.database()).stream()
        .filter(found ->
            found instanceof VerificationDifference.Spent
                || found instanceof VerificationDifference.Balance
                || found instanceof VerificationDifference.Entered)
        .toList();
  }

  /** Whose sums on boards differ. */
  private Set<MemberId> onBoards() {
    return Verification.differences(team.database()).stream()
        .filter(VerificationDifference.OnBoards.class::isInstance)
        .map(found -> ((VerificationDifference.OnBoards) found).member())
        .collect(Collectors.toSet());
  }

  private Condition bensWeek() {
    return BOARD_TOTAL
        .MEMBER_ID
        .eq(ben.value())
        .and(BOARD_TOTAL.PERIOD.eq("week"))
        .and(BOARD_TOTAL.VIEW.eq("received"));
  }

  @Test
  void theSamePersonInTwoWorkspacesIsTwoAccounts() {
    TestWorkspace other = TestWorkspace.inside(team.database(), "T2", ZoneOffset.UTC);
    MemberId ann = other.person("Ann");
    MemberId tom = other.person("Tom");
    other.from(ann).to(tom).give();
    team.from(mia).to(ben).give();
    team.database()
        .runInTransaction(tx ->
            tx.update(BALANCE)
                .set(BALANCE.POINTS, 9)
                .where(BALANCE.WORKSPACE_ID.eq("T2"))
                .execute());

    assertThat(Verification.differences(team.database()))
        .containsExactly(new VerificationDifference.Balance(other.id(), tom, 9, 1));
  }
}
