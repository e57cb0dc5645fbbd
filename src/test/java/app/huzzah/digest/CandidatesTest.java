package app.huzzah.digest;

import static app.huzzah.recognition.Kind.EFFORT;
import static app.huzzah.recognition.Kind.WIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.digest.Candidates.Said;
import app.huzzah.recognition.Kind;
import app.huzzah.workspace.MemberId;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Hundreds of thousands may be said in a week: a few hundred at most are looked at closely. */
class CandidatesTest {
  private static final Map<MemberId, Integer> FEATURED =
      Map.of(new MemberId("LATELY"), Storyteller.LATELY, new MemberId("ONCE"), 30);

  private final Candidates candidates = new Candidates(FEATURED);

  @Test
  void ofEachKindThereAreAHundred() {
    for (long id = 1; id <= 300; id++) {
      small(id, id % 2 == 0 ? EFFORT : WIN, "U" + id);
    }
    assertThat(candidates.picked()).hasSize(200);
  }

  @Test
  void bigOnesComeBeforeSpecificOnesBeforeOlderOnes() {
    fill(1, 200);
    add(new Said(301, EFFORT, true, false, new MemberId("BIG"), 0));
    add(new Said(302, EFFORT, false, true, new MemberId("SPECIFIC"), 0));

    assertThat(candidates.picked())
        .hasSize(100)
        .containsKeys(301L, 302L, 1L, 98L)
        .doesNotContainKey(99L);
  }

  @Test
  void whoWasFeaturedComesLaterAndACrowdToo() {
    small(1, EFFORT, "LATELY");
    small(2, EFFORT, "ONCE");
    LongStream.rangeClosed(0, Story.MOST_FEATURED).forEach(n -> small(3, EFFORT, "CROWD" + n));
    fill(4, 102);

    assertThat(candidates.picked()).hasSize(100).containsKeys(4L, 102L, 2L);
    assertThat(candidates.picked()).doesNotContainKeys(1L, 3L);
  }

  @Test
  void twoOfEachPersonComeBeforeAThird() {
    for (long id = 1; id <= 150; id++) {
      add(new Said(id, EFFORT, true, true, new MemberId("STAR"), 0));
    }
    fill(151, 248);

    assertThat(candidates.picked()).hasSize(100).containsKeys(1L, 2L, 151L, 248L);
    assertThat(candidates.picked()).doesNotContainKey(3L);
  }

  @Test
  void whatMostPeopleJoinedIsAlwaysAmongThem() {
    fill(1, 200);
    for (int n = 1; n <= 30; n++) {
      add(new Said(300 + n, EFFORT, false, false, new MemberId("STAR"), n));
    }

    assertThat(candidates.picked()).containsEntry(330L, 30).containsEntry(311L, 11);
    assertThat(candidates.picked()).doesNotContainKey(310L);
  }

  @Test
  void ofNothingNothingIsPicked() {
    assertThat(candidates.picked()).isEmpty();
  }

  /** Small ones that say little, each of somebody else. */
  private void fill(long from, long to) {
    LongStream.rangeClosed(from, to).forEach(id -> small(id, EFFORT, "U" + id));
  }

  private void small(long id, Kind kind, String recipient) {
    add(new Said(id, kind, false, false, new MemberId(recipient), 0));
  }

  private void add(Said said) {
    candidates.add(said);
  }
}
