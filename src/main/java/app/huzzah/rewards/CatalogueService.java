package app.huzzah.rewards;

import app.huzzah.db.Database;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.WorkspaceId;
import app.huzzah.workspace.WorkspaceStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be had for points: everybody reads it, admins decide it. */
public final class CatalogueService {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueService.class);

  private final Database database;
  private final SettingsService settings;
  private final InstantSource clock;
  private final RewardStore rewards = new RewardStore();
  private final WorkspaceStore workspaces = new WorkspaceStore();

  public CatalogueService(Database database, SettingsService settings, InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /** Those that can be had, the cheapest first. */
  public List<Reward> offered(WorkspaceId workspace) {
    return database.query(dsl -> rewards.offered(dsl, workspace));
  }

  /** All, those that can be had first, then the retired ones. */
  public List<Reward> all(WorkspaceId workspace) {
    return database.query(dsl -> rewards.all(dsl, workspace));
  }

  public Optional<Reward> find(WorkspaceId workspace, RewardId id) {
    return database.query(dsl -> rewards.find(dsl, workspace, id));
  }

  /**
   * Puts a new reward into the catalogue, if the whole draft is right.
   *
   * @param form Slack's name of the form that was sent; the same one adds only once
   */
  public SaveOutcome add(WorkspaceId workspace, MemberId by, RewardDraft draft, String form) {
    return save(
        workspace,
        by,
        draft,
        (tx, terms) -> {
          workspaces.lock(tx, workspace);
          Optional<Reward> before = rewards.savedBy(tx, workspace, form);
          if (before.isPresent()) {
            return new SaveOutcome.Saved(before.get());
          }
          Reward added = rewards.add(tx, workspace, terms, by, form, clock.instant());
          return new SaveOutcome.Saved(
              draft.retired() ? rewards.change(tx, added, terms, retiredAt(draft), form) : added);
        });
  }

  /**
   * Changes a reward, if the whole draft is right. Who asked for it keeps it at its former price.
   *
   * @param shown how many could still be had when the admin was shown them: as many more or fewer
   *     as they wrote can be had now, also where some were taken meanwhile
   * @param revision of the reward that they were shown
   * @param form Slack's name of the form that was sent; the same one changes only once
   */
  public SaveOutcome change(
      WorkspaceId workspace,
      MemberId by,
      RewardId id,
      Optional<Integer> shown,
      int revision,
      RewardDraft draft,
      String form) {
    return save(
        workspace,
        by,
        draft,
        (tx, terms) ->
            rewards
                .lock(tx, workspace, id)
                .map(now -> {
                  if (rewards.savedBy(tx, workspace, form).isPresent()) {
                    return new SaveOutcome.Saved(now);
                  }
                  if (now.revision() != revision) {
                    return new SaveOutcome.ChangedMeanwhile(now);
                  }
                  Optional<Integer> left = left(terms.left(), shown, now.terms().left());
                  return new SaveOutcome.Saved(
                      rewards.change(tx, now, withLeft(terms, left), retiredAt(draft), form));
                })
                .orElseGet(SaveOutcome.NoSuchReward::new));
  }

  private Optional<Instant> retiredAt(RewardDraft draft) {
    return draft.retired() ? Optional.of(clock.instant()) : Optional.empty();
  }

  /** Fills an empty catalogue with examples that cost nothing to offer, settled by this admin. */
  public boolean addExamples(WorkspaceId workspace, MemberId by) {
    return settings.isAdmin(workspace, by)
        && database.inTransaction(tx -> {
          workspaces.lock(tx, workspace);
          if (!rewards.all(tx, workspace).isEmpty()) {
            return false;
          }
          ExampleRewards.settledBy(by)
              .forEach(terms -> rewards.add(tx, workspace, terms, by, "", clock.instant()));
          return true;
        });
  }

  private interface Storing {
    SaveOutcome store(DSLContext tx, RewardTerms terms);
  }

  private SaveOutcome save(WorkspaceId workspace, MemberId by, RewardDraft draft, Storing storing) {
    if (!settings.isAdmin(workspace, by)) {
      return new SaveOutcome.NotAdmin(settings.admins(workspace));
    }
    SaveOutcome outcome =
        switch (RewardReader.read(draft)) {
          case RewardReading.Faulty faulty -> new SaveOutcome.Faulty(faulty.mends());
          case RewardReading.Understood understood ->
              database.inTransaction(tx -> storing.store(tx, understood.terms()));
        };
    if (outcome instanceof SaveOutcome.Saved saved) {
      LOG.info("{} saved reward {} of {}", by, saved.reward().id(), workspace);
    }
    return outcome;
  }

  private static Optional<Integer> left(
      Optional<Integer> wanted, Optional<Integer> shown, Optional<Integer> now) {
    return wanted.map(count ->
        shown.isPresent() && now.isPresent()
            ? Math.max(0, now.get() + count - shown.get())
            : count);
  }

  private static RewardTerms withLeft(RewardTerms terms, Optional<Integer> left) {
    return new RewardTerms(
        terms.name(),
        terms.description(),
        terms.picture(),
        terms.price(),
        left,
        terms.limit(),
        terms.needsApproval(),
        terms.settlers());
  }
}
