package app.huzzah.recognition;

import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** What happens to a gift within its transaction: read, decide, store. */
final class GiveTransaction {
  private final GivingStore giving = new GivingStore();
  private final GiftStore gifts = new GiftStore();
  private final RecognitionStore recognitions = new RecognitionStore();
  private final OccasionStore occasions = new OccasionStore();
  private final Announcements announcements;

  GiveTransaction(Announcements announcements) {
    this.announcements = announcements;
  }

  /** Begin again with settings read anew: somebody has changed them. */
  static final class SettingsChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsChanged() {
      super("the settings changed meanwhile", null, false, false);
    }
  }

  /** Begin again when these have been looked up. */
  static final class PeopleUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Set<MemberId> people;

    PeopleUnknown(Set<MemberId> people) {
      super("some people are not known yet", null, false, false);
      this.people = people;
    }

    Set<MemberId> people() {
      return people;
    }
  }

  /**
   * Gives.
   *
   * @param heard whether the occasion was taken in before, in this transaction
   * @throws SettingsChanged for the caller, who begins anew
   * @throws PeopleUnknown for the caller, who begins anew
   */
  GiveOutcome give(DSLContext tx, GiveAttempt attempt, Instant now, boolean heard) {
    Gift gift = attempt.gift();
    Week week = Week.of(now, attempt.workspace().zone());
    Optional<GiveFacts> locked = giving.lock(tx, gift, week, heard);
    if (locked.isEmpty() && occasions.hear(tx, gift.workspace(), gift.occasion())) {
      locked = giving.lock(tx, gift, week, true);
    }
    GiveOutcome outcome =
        locked.map(facts -> decide(tx, attempt, facts, now)).orElseGet(GiveOutcome.Overtaken::new);
    if (outcome instanceof GiveOutcome.Given given) {
      gifts.store(tx, stored(tx, attempt, given.recognition()));
    }
    return outcome;
  }

  /**
   * Gives what several people give at the same moment, in one workspace, each once. Locked and
   * decided one after the other, in the order of their ids; stored together, which takes the
   * database less than each alone.
   *
   * @return what became of each, in the same order
   * @throws SettingsChanged for the caller, who has each begin anew
   * @throws PeopleUnknown for the caller, who has each begin anew
   */
  List<GiveOutcome> give(DSLContext tx, List<GiveAttempt> attempts, Instant now) {
    Map<MemberId, GiveAttempt> byGiver = new TreeMap<>();
    attempts.forEach(attempt -> byGiver.put(attempt.gift().giver(), attempt));
    Set<String> heard =
        occasions.hear(
            tx,
            attempts.getFirst().gift().workspace(),
            attempts.stream()
                .map(attempt -> attempt.gift().occasion())
                .filter(Occasion::changes)
                .toList());
    Map<MemberId, GiveOutcome> outcomes = new HashMap<>();
    List<GiftStore.Stored> stored = new ArrayList<>();
    byGiver.forEach((giver, attempt) -> {
      GiveOutcome outcome = give(tx, attempt, now, heard);
      outcomes.put(giver, outcome);
      if (outcome instanceof GiveOutcome.Given given) {
        stored.add(stored(tx, attempt, given.recognition()));
      }
    });
    gifts.store(tx, stored);
    return attempts.stream().map(attempt -> outcomes.get(attempt.gift().giver())).toList();
  }

  private GiveOutcome give(DSLContext tx, GiveAttempt attempt, Instant now, Set<String> heard) {
    Occasion occasion = attempt.gift().occasion();
    if (occasion.changes() && !heard.contains(occasion.key())) {
      return new GiveOutcome.Overtaken();
    }
    Week week = Week.of(now, attempt.workspace().zone());
    return decide(tx, attempt, giving.lock(tx, attempt.gift(), week, true).orElseThrow(), now);
  }

  private GiftStore.Stored stored(DSLContext tx, GiveAttempt attempt, Recognition recognition) {
    return new GiftStore.Stored(
        recognition,
        attempt.gift().occasion(),
        announcements.given(tx, recognition, attempt.workspace().settings()));
  }

  /** Decides, and stores nothing. */
  private GiveOutcome decide(DSLContext tx, GiveAttempt attempt, GiveFacts facts, Instant now) {
    Gift gift = attempt.gift();
    Workspace workspace = attempt.workspace();
    LocalDate today = LocalDate.ofInstant(now, workspace.zone());
    if (facts.revision() != workspace.revision()) {
      throw new SettingsChanged();
    }
    Set<MemberId> unknown = new HashSet<>(gift.people());
    unknown.add(gift.giver());
    unknown.removeAll(facts.known().keySet());
    if (!unknown.isEmpty() && !attempt.lookedUp()) {
      throw new PeopleUnknown(unknown);
    }
    Settings settings = workspace.settings();
    Optional<Member> giver = Optional.ofNullable(facts.known().get(gift.giver()));
    Optional<Exclusion> excluded = Member.exclusion(giver, settings);
    if (excluded.isPresent()) {
      return new GiveOutcome.NotAGiver(excluded.get());
    }
    int granted =
        giver.map(member -> Allowance.granted(member, settings)).orElse(settings.weeklyAllowance());
    Allowance allowance =
        new Allowance(granted, facts.spent(), Week.of(today).end(workspace.zone()));
    if (facts.before().isPresent()) {
      Recognition before =
          recognitions.find(tx, gift.workspace(), facts.before().get()).orElseThrow();
      return new GiveOutcome.AlreadyGiven(before, allowance);
    }
    if (Giving.saysNothing(gift.message())) {
      return new GiveOutcome.NoReason();
    }
    Giving.Recipients recipients =
        Giving.recipients(
            gift.giver(), gift.people(), facts.throughGroups(), facts.known(), settings);
    if (recipients.members().isEmpty()) {
      return new GiveOutcome.NobodyToThank(recipients.leftOut());
    }
    int points = gift.size().points(settings);
    int cost = points * recipients.members().size();
    if (!allowance.covers(cost)) {
      return new GiveOutcome.OverAllowance(cost, recipients.members().size(), points, allowance);
    }
    if (Giving.asksFirst(gift, recipients)) {
      return new GiveOutcome.ManyPeople(recipients.members().size());
    }
    Recognition recognition = recognition(gift, facts, recipients, points, settings, now, today);
    return new GiveOutcome.Given(
        recognition, recipients.leftOut(), allowance.less(cost), facts.known());
  }

  private static Recognition recognition(
      Gift gift,
      GiveFacts facts,
      Giving.Recipients recipients,
      int points,
      Settings settings,
      Instant now,
      LocalDate day) {
    return new Recognition(
        gift.workspace(),
        facts.id(),
        gift.giver(),
        recipients.members(),
        gift.kind(),
        gift.size(),
        points,
        gift.message(),
        values(gift, settings),
        gift.place(),
        audience(gift, facts),
        gift.origin(),
        now.truncatedTo(ChronoUnit.MICROS),
        day,
        Optional.empty());
  }

  /** Those that the workspace has, each once. */
  static List<String> values(Gift gift, Settings settings) {
    return gift.values().stream().distinct().filter(settings.values()::contains).toList();
  }

  /** A channel that we do not know to be public counts as private: the careful guess. */
  private static Audience audience(Gift gift, GiveFacts facts) {
    if (gift.place().channel().isEmpty()) {
      return Audience.DIRECT;
    }
    return facts.publicChannel() ? Audience.PUBLIC : Audience.PRIVATE;
  }
}
