package app.huzzah.demodata;

import app.huzzah.db.Database;
import app.huzzah.demodata.DemoDataOutcome.Rows;
import app.huzzah.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/**
 * Fills a database by a plan, all or nothing. Meanwhile nobody else can work with that database.
 * What it holds in memory grows with the members of a workspace, not with its recognitions.
 */
public final class DemoData {
  /** Recognitions that each member can surely give in the busiest week, with room for joining. */
  private static final int SURELY_A_WEEK = 4;

  private final Database database;
  private final InstantSource clock;
  private final Consumer<String> listener;
  private final PeopleStore people = new PeopleStore();
  private final GiftStore gifts = new GiftStore();
  private final SumStore sums = new SumStore();
  private final AsideStore asides = new AsideStore();

  /**
   * With a database to fill.
   *
   * @param listener is told how far it is, and in the end how long each part took, a line at a time
   */
  public DemoData(Database database, InstantSource clock, Consumer<String> listener) {
    this.database = database;
    this.clock = clock;
    this.listener = listener;
  }

  /** The workspaces that a plan fills. */
  public static List<WorkspaceId> workspaces(DemoPlan plan) {
    return IntStream.range(0, plan.workspaces())
        .mapToObj(number -> new WorkspaceId(Ids.of(plan.seed(), number).workspace()))
        .toList();
  }

  /** Fills it, unless a workspace of the plan is there already. */
  public DemoDataOutcome fill(DemoPlan plan) {
    long busiest = new Calendar(plan, Company.zone(0)).busiestWeek();
    long surely = (long) plan.members() * SURELY_A_WEEK;
    if (plan.members() > 1 && busiest > surely) {
      return new DemoDataOutcome.TooMany((int) (plan.recognitions() * surely / busiest));
    }
    Progress progress = new Progress(clock, listener);
    DemoDataOutcome outcome = database.inTransaction(tx -> fill(tx, plan, progress));
    if (outcome instanceof DemoDataOutcome.Filled) {
      progress.run("tidying up", "Tables tidied", () -> database.query(this::tidy));
      listener.accept(progress.summary());
    }
    return outcome;
  }

  private boolean tidy(DSLContext dsl) {
    asides.tidy(dsl);
    return true;
  }

  private DemoDataOutcome fill(DSLContext tx, DemoPlan plan, Progress progress) {
    List<WorkspaceId> wanted = workspaces(plan);
    List<WorkspaceId> existing = people.existing(tx, wanted);
    if (!existing.isEmpty()) {
      return new DemoDataOutcome.AlreadyThere(existing);
    }
    sums.prepare(tx);
    boolean aside = asides.pays(tx, (long) plan.workspaces() * plan.recognitions());
    AsideStore.Aside put = aside ? asides.put(tx) : AsideStore.Aside.NOTHING;
    asides.restTriggers(tx);
    Rows rows = Rows.NONE;
    for (int number = 0; number < plan.workspaces(); number++) {
      rows = rows.plus(fill(tx, Told.of(plan, number), plan, progress));
    }
    asides.wakeTriggers(tx);
    for (AsideStore.Part part : put.parts()) {
      progress.run("indexes", "Built " + part.name(), () -> asides.back(tx, part));
    }
    return new DemoDataOutcome.Filled(wanted, rows);
  }

  private Rows fill(DSLContext tx, Told told, DemoPlan plan, Progress progress) {
    String workspace = told.company().ids().workspace();
    progress.run(
        "people",
        "Workspace %s with %,d members".formatted(workspace, told.company().members()),
        () -> people.write(tx, told));
    if (plan.members() == 1 || plan.recognitions() == 0) {
      return Rows.NONE;
    }
    long first = gifts.draw(tx, plan.recognitions());
    long given =
        progress.count(
            "recognitions", "recognitions", () -> gifts.writeRecognitions(tx, told, first));
    long received =
        progress.count("recipients", "recipients", () -> gifts.writeRecipients(tx, told, first));
    long boosts = progress.count("boosts", "boosts", () -> gifts.writeBoosts(tx, told, first));
    long posts = progress.count("posts", "posts", () -> gifts.writePosts(tx, told, first));
    asides.analyze(tx);
    progress.count("totals", "points from somebody to somebody", () -> sums.collect(tx, workspace));
    long totals = 0;
    for (String period : SumStore.PERIODS) {
      totals +=
          progress.count("totals", "totals by " + period, () -> sums.sumUp(tx, workspace, period));
    }
    progress.run(
        "balances",
        "Allowances and balances",
        () -> {
          sums.spend(tx, workspace);
          sums.earn(tx, workspace);
        });
    progress.run("rungs", "Rungs of boards", () -> sums.countRungs(tx, workspace));
    return new Rows(given, received, boosts, posts, totals);
  }
}
