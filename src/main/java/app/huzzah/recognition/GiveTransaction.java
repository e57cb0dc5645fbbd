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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
   * @param lookedUp whether whoever is unknown now stays so
   * @throws SettingsChanged for the caller, who begins anew
   * @throws PeopleUnknown for the caller, who begins anew
   */
  GiveOutcome give(
      DSLContext tx, Gift gift, Workspace workspace, Instant now, boolean heard, boolean lookedUp) {
    LocalDate today = LocalDate.ofInstant(now, workspace.zone());
    Week week = Week.of(today);
    Optional<GiveFacts> locked = giving.lock(tx, gift, week, heard);
    if (locked.isEmpty() && occasions.hear(tx, gift.workspace(), gift.occasion())) {
      locked = giving.lock(tx, gift, week, true);
    }
    if (locked.isEmpty()) {
      return new GiveOutcome.Overtaken();
    }
    GiveFacts facts = locked.get();
    if (facts.revision() != workspace.revision()) {
      throw new SettingsChanged();
    }
    Set<MemberId> unknown = new HashSet<>(gift.people());
    unknown.add(gift.giver());
    unknown.removeAll(facts.known().keySet());
    if (!unknown.isEmpty() && !lookedUp) {
      throw new PeopleUnknown(unknown);
    }
    return decide(tx, gift, facts, workspace, today, now);
  }

  private GiveOutcome decide(
      DSLContext tx,
      Gift gift,
      GiveFacts facts,
      Workspace workspace,
      LocalDate today,
      Instant now) {
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
    gifts.store(tx, recognition, gift.occasion(), announcements.given(tx, recognition, settings));
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
