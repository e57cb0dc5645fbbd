package app.huzzah.recognition;

import app.huzzah.recognition.TotalsStore.Purse;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.Workspace;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** A recognition becomes what its message says now: words, kind, size, values and recipients. */
final class ChangeTransaction {
  private final RecognitionStore recognitions = new RecognitionStore();
  private final BoostStore boosts = new BoostStore();
  private final TotalsStore totals = new TotalsStore();
  private final Announcements announcements;

  ChangeTransaction(Announcements announcements) {
    this.announcements = announcements;
  }

  /**
   * Changes a recognition that stands and is locked. What it costs more has to fit the allowance of
   * the week in which it was given; what it costs less goes back there.
   */
  ChangeOutcome change(
      DSLContext tx,
      Recognition before,
      Wording wanted,
      Optional<Member> giver,
      Workspace workspace,
      Instant at) {
    Recognition now = changed(before, wanted, workspace.settings());
    if (now.equals(before)) {
      return new ChangeOutcome.Unchanged();
    }
    Set<MemberId> added = without(now.recipients(), before.recipients());
    List<Boost> joined = boosts.all(tx, now.workspace(), now.id());
    boosts.removeFor(tx, now.workspace(), now.id(), without(before.recipients(), now.recipients()));
    added.forEach(recipient -> boosts.removeBy(tx, now.workspace(), now.id(), recipient));
    Movement movement =
        Movement.of(
            now,
            Credit.of(before, joined),
            Credit.of(now, boosts.all(tx, now.workspace(), now.id())));
    Purse purse = new Purse(now.giver(), now.week());
    int spent =
        totals
            .lock(tx, now.workspace(), movement.paid().keySet())
            .getOrDefault(purse, before.cost());
    int granted =
        giver
            .map(member -> Allowance.granted(member, workspace.settings()))
            .orElse(workspace.settings().weeklyAllowance());
    Allowance rest =
        new Allowance(granted, spent - before.cost(), now.week().end(workspace.zone()));
    if (now.cost() > before.cost() && !rest.covers(now.cost())) {
      throw new Refused(
          before,
          new GiveOutcome.OverAllowance(now.cost(), now.recipients().size(), now.points(), rest));
    }
    recognitions.change(tx, now, at);
    totals.move(tx, movement, at);
    boolean grown = now.size() == Size.BIG && before.size() != Size.BIG;
    announcements.changed(tx, before, now, added, grown, workspace.settings());
    return new ChangeOutcome.Changed(now);
  }

  /** Leaves everything as it was: thrown, so that the transaction is rolled back. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Recognition before;
    private final transient GiveOutcome.Refused why;

    Refused(Recognition before, GiveOutcome.Refused why) {
      super("refused", null, false, false);
      this.before = before;
      this.why = why;
    }

    Recognition before() {
      return before;
    }

    GiveOutcome.Refused why() {
      return why;
    }
  }

  /** Points change with the size alone: what was given keeps the points of its day. */
  private static Recognition changed(Recognition before, Wording wanted, Settings settings) {
    boolean sameSize = wanted.size() == before.size();
    return new Recognition(
        before.workspace(),
        before.id(),
        before.giver(),
        wanted.recipients(),
        wanted.kind(),
        wanted.size(),
        sameSize ? before.points() : wanted.size().points(settings),
        wanted.message(),
        values(before, wanted, settings),
        before.place(),
        before.audience(),
        before.origin(),
        before.givenAt(),
        before.day(),
        before.takeBack());
  }

  /** Those that the workspace has, and those that it had when this was given. */
  private static List<String> values(Recognition before, Wording wanted, Settings settings) {
    return wanted.values().stream()
        .distinct()
        .filter(value -> settings.values().contains(value) || before.values().contains(value))
        .toList();
  }

  private static Set<MemberId> without(List<MemberId> these, List<MemberId> those) {
    Set<MemberId> rest = new HashSet<>(these);
    rest.removeAll(those);
    return rest;
  }
}
