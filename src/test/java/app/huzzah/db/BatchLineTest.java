package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.BatchSeat.Told;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchLineTest {
  private final BatchLine<String, String> line = new BatchLine<>();
  private final BatchSeat<String, String> ada = comes("ada");
  private final BatchSeat<String, String> eve = comes("eve");
  private final BatchSeat<String, String> ann = comes("ann");

  @Test
  void twoAreAtItAndTheThirdWaits() {
    assertThat(told(ada)).contains(new Told.Lead<>(List.of(ada)));
    assertThat(told(eve)).contains(new Told.Lead<>(List.of(eve)));
    assertThat(told(ann)).isEmpty();
    assertThat(line.waiting()).isEqualTo(1);
  }

  @Test
  void allWhoWaitGoOnTogether() {
    BatchSeat<String, String> bob = comes("bob");

    assertThat(line.ended()).isFalse();

    assertThat(told(ann)).contains(new Told.Lead<>(List.of(ann, bob)));
    assertThat(told(bob)).isEmpty();
    assertThat(line.waiting()).isZero();
  }

  @Test
  void itIsOverWhenTheLastHasEnded() {
    assertThat(line.ended()).isFalse();
    assertThat(line.ended()).isFalse();
    assertThat(line.ended()).isTrue();
  }

  @Test
  void whoeverWaitedTooLongGoesAloneAndThoseBehindGetALaneMore() {
    BatchSeat<String, String> bob = comes("bob");
    BatchSeat<String, String> cid = comes("cid");

    line.leave(ann);

    assertThat(told(ann)).contains(new Told.Alone<>());
    assertThat(told(bob)).contains(new Told.Lead<>(List.of(bob, cid)));
    // It stays while the others are held up.
    BatchSeat<String, String> dan = comes("dan");
    assertThat(told(dan)).isEmpty();
    line.ended();
    assertThat(told(dan)).contains(new Told.Lead<>(List.of(dan)));
  }

  @Test
  void theLaneIsGoneOnceTheOthersHaveEnded() {
    line.leave(ann);
    line.ended();

    assertThat(told(comes("bob"))).containsInstanceOf(Told.Lead.class);
    assertThat(told(comes("cid"))).isEmpty();
  }

  @Test
  void whoeverIsInABatchStaysInIt() {
    line.leave(ada);

    assertThat(told(ada)).contains(new Told.Lead<>(List.of(ada)));
    assertThat(told(ann)).isEmpty();
  }

  private BatchSeat<String, String> comes(String who) {
    BatchSeat<String, String> seat = new BatchSeat<>(who + " wants something", who);
    line.add(seat);
    return seat;
  }

  private static Optional<Told<String, String>> told(BatchSeat<String, String> seat) {
    return Optional.ofNullable(seat.told().getNow(null));
  }
}
