package app.huzzah.recognition;

import app.huzzah.ledger.Cause;
import app.huzzah.ledger.Entry;
import app.huzzah.recognition.TotalsStore.Purse;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What changes hands when one recognition comes, changes or goes, or when somebody joins it or
 * leaves. All totals follow from it.
 *
 * @param channel where it was given, if in a channel
 * @param gone credits that counted until now
 * @param come credits that count from now on
 */
record Movement(
    WorkspaceId workspace,
    RecognitionId recognition,
    Optional<ChannelId> channel,
    List<Credit> gone,
    List<Credit> come) {

  /** From what a recognition gave to what it gives now; what is in both does not move. */
  static Movement of(Recognition of, List<Credit> before, List<Credit> after) {
    List<Credit> gone = new ArrayList<>(before);
    gone.removeAll(after);
    List<Credit> come = new ArrayList<>(after);
    come.removeAll(before);
    return new Movement(of.workspace(), of.id(), of.channel(), gone, come);
  }

  boolean nothing() {
    return gone.isEmpty() && come.isEmpty();
  }

  /** What the allowances pay, or get back where negative; in the order in which they are locked. */
  Map<Purse, Integer> paid() {
    Map<Purse, Integer> paid = new TreeMap<>();
    gone.forEach(credit -> paid.merge(Purse.of(credit), -credit.points(), Integer::sum));
    come.forEach(credit -> paid.merge(Purse.of(credit), credit.points(), Integer::sum));
    return paid;
  }

  /** What the books say of it: first what goes, then what comes. */
  List<Entry> entries() {
    return Stream.concat(
            gone.stream().map(credit -> entry(credit, -credit.points())),
            come.stream().map(credit -> entry(credit, credit.points())))
        .toList();
  }

  private Entry entry(Credit credit, int points) {
    return new Entry(
        credit.recipient(),
        points,
        credit.boosted() ? Cause.BOOST : Cause.RECOGNITION,
        recognition.value(),
        credit.giver(),
        credit.day());
  }
}
