package app.huzzah.ledger;

import static app.huzzah.db.schema.Tables.LEDGER_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Verification;
import app.huzzah.recognition.VerificationDifference;
import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
  private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");

  @AfterEach
  void booksBalance() {
    try (team) {
      assertThat(Verification.differences(team.database())).isEmpty();
    }
  }

  @Test
  void everybodyWhoIsThankedGetsAnEntryWithWhoGaveAndForWhat() {
    Recognition given = team.from(mia).to(ben, zoe).big().give();

    assertThat(entries(ben))
        .containsExactly(new Entry(ben, 5, Cause.RECOGNITION, given.id().value(), mia, WEDNESDAY));
    assertThat(entries(zoe)).hasSize(1);
    assertThat(entries(mia)).isEmpty();
  }

  @Test
  void joiningIsEnteredAndLeavingEntersTheOpposite() {
    Recognition given = team.from(mia).to(ben).give();
    team.join(zoe, given);
    team.boosts().leave(team.id(), given.id(), zoe, Optional.empty());

    assertThat(entries(ben))
        .extracting(Entry::points, Entry::cause, Entry::by)
        .containsExactly(
            tuple(1, Cause.RECOGNITION, mia),
            tuple(1, Cause.BOOST, zoe),
            tuple(-1, Cause.BOOST, zoe));
  }

  @Test
  void whatIsTakenBackStaysInTheBooksWithItsOppositeOfTheSameDay() {
    team.at("2026-11-25T10:00");
    Recognition given = team.from(mia).to(ben).big().give();
    team.join(zoe, given);
    team.at("2026-11-26T09:00");
    team.takeBack(given);

    assertThat(entries(ben)).extracting(Entry::points).containsExactlyInAnyOrder(5, 1, -5, -1);
    assertThat(entries(ben)).extracting(Entry::day).containsOnly(WEDNESDAY);
    assertThat(balance(ben)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_entry set points = 100",
        "delete from ledger_entry",
        "delete from ledger_entry where false",
        "truncate ledger_entry"
      })
  void nobodyCanChangeOrDeleteAnEntry(String attempt) {
    team.from(mia).to(ben).give();

    assertThatThrownBy(() -> team.database().runInTransaction(tx -> tx.execute(attempt)))
        .hasMessageContaining("only ever added to");
    assertThat(entries(ben)).hasSize(1);
  }

  @Test
  void anEntryThatNoRecognitionGivesIsFound() {
    Recognition given = team.from(mia).to(ben).give();
    Entry odd = new Entry(ben, 2, Cause.RECOGNITION, given.id().value(), mia, WEDNESDAY);
    enter(odd);

    assertThat(Verification.differences(team.database()))
        .containsExactly(new VerificationDifference.Entered(team.id(), ben, given.id(), 3, 1));
    assertThat(Verification.differences(team.database()).getFirst().sentence())
        .isEqualTo(
            "Workspace T1, ledger of "
                + ben
                + " for recognition "
                + given.id().value()
                + ": 3 points entered, 1 by the recognition.");

    enter(new Entry(ben, -2, Cause.RECOGNITION, given.id().value(), mia, WEDNESDAY));
  }

  private void enter(Entry entry) {
    team.database()
        .runInTransaction(
            tx -> new LedgerStore().enter(tx, team.id(), List.of(entry), Instant.EPOCH));
  }

  private int balance(MemberId member) {
    return team.recognitions().balance(team.id(), member);
  }

  private List<Entry> entries(MemberId member) {
    return team.database()
        .query(dsl ->
            dsl.selectFrom(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.MEMBER_ID.eq(member.value()))
                .orderBy(LEDGER_ENTRY.ENTRY_ID)
                .fetch(row ->
                    new Entry(
                        new MemberId(row.getMemberId()),
                        row.getPoints(),
                        Cause.valueOf(row.getCause().toUpperCase(Locale.ROOT)),
                        row.getRecognitionId(),
                        new MemberId(row.getByMemberId()),
                        row.getDay())));
  }
}
