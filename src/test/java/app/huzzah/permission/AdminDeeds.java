package app.huzzah.permission;

import static app.huzzah.permission.Deed.reads;
import static app.huzzah.permission.Deed.writes;
import static java.util.Map.entry;

import app.huzzah.permission.Office.Person;
import app.huzzah.rewards.AdjustOutcome;
import app.huzzah.rewards.BudgetOutcome;
import app.huzzah.rewards.CatalogueService;
import app.huzzah.rewards.LapseOutcome;
import app.huzzah.rewards.SaveOutcome;
import app.huzzah.rewards.Term;
import app.huzzah.workspace.AllowanceOutcome;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Setting;
import app.huzzah.workspace.SettingsDraft;
import app.huzzah.workspace.SettingsOutcome;
import app.huzzah.workspace.SettingsSheet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What admins decide. */
final class AdminDeeds {
  private AdminDeeds() {}

  static final Map<String, Deed> ALL =
      Map.ofEntries(
          entry("open the settings", reads(AdminDeeds::opensSettings)),
          entry("read who changed settings", reads(AdminDeeds::readsHistory)),
          entry("change the settings", writes(AdminDeeds::changesSettings)),
          entry("appoint a leader", writes(AdminDeeds::appoints)),
          entry("read who has an allowance of their own", reads(AdminDeeds::readsAllowances)),
          entry("change another's allowance", writes((o, p) -> allows(o, p, o.here.ben))),
          entry("change their own allowance", writes((o, p) -> allows(o, p, p.id()))),
          entry("open the form to remove", reads(AdminDeeds::opensRemoving)),
          entry("open the catalogue", reads(AdminDeeds::opensCatalogue)),
          entry("add a reward", writes(AdminDeeds::adds)),
          entry("change a reward", writes(AdminDeeds::changes)),
          entry("decide the budget", writes(AdminDeeds::decidesBudget)),
          entry("decide when points lapse", writes(AdminDeeds::decidesLapsing)),
          entry("adjust another's balance", writes((o, p) -> adjusts(o, p, o.here.ben))),
          entry("adjust their own balance", writes((o, p) -> adjusts(o, p, p.id()))));

  private static final AtomicInteger NEXT = new AtomicInteger(100);

  /** What nobody decided yet. */
  private static String another() {
    return String.valueOf(NEXT.incrementAndGet());
  }

  private static Deed.Attempt opensSettings(Office office, Person person) {
    return () -> office.screens.opensSettings(person, "");
  }

  private static Deed.Attempt readsHistory(Office office, Person person) {
    return () -> office.screens.opensSettings(person, "history");
  }

  private static Deed.Attempt changesSettings(Office office, Person person) {
    return changes(office, person, Map.of(Setting.ALLOWANCE, another()), Set.of());
  }

  private static Deed.Attempt appoints(Office office, Person person) {
    MemberId chosen = office.team.save(Who.colleague(new MemberId("UNEW" + another())));
    return changes(office, person, Map.of(), Set.of(chosen));
  }

  private static Deed.Attempt changes(
      Office office, Person person, Map<Setting, String> typed, Set<MemberId> appointed) {
    SettingsSheet sheet = office.services.settings.sheet(office.here.id);
    Set<MemberId> leaders = new HashSet<>(appointed);
    leaders.addAll(ids(sheet.leaders()));
    SettingsDraft draft =
        new SettingsDraft(
            typed,
            Optional.empty(),
            sheet.workspace().settings().echo(),
            false,
            false,
            leaders,
            ids(sheet.admins()));
    return () ->
        office.services.settings.change(office.here.id, person.id(), sheet.version(), draft)
            instanceof SettingsOutcome.Changed;
  }

  private static Set<MemberId> ids(List<Member> members) {
    return members.stream().map(Member::id).collect(Collectors.toSet());
  }

  private static Deed.Attempt readsAllowances(Office office, Person person) {
    return () -> office.screens.listsAllowances(person);
  }

  private static Deed.Attempt allows(Office office, Person person, MemberId whom) {
    Optional<Integer> points = Optional.of(NEXT.incrementAndGet());
    return () ->
        office.services.allowances.decide(office.here.id, person.id(), List.of(whom), points)
            instanceof AllowanceOutcome.Decided;
  }

  private static Deed.Attempt opensRemoving(Office office, Person person) {
    return () -> office.services.corrections.mayRemove(office.here.id, person.id());
  }

  private static CatalogueService catalogue(Office office) {
    return office.services.rewards.catalogue();
  }

  private static Deed.Attempt opensCatalogue(Office office, Person person) {
    return () -> office.screens.catalogue.open(office.here.id, person.id(), "t").isEmpty();
  }

  private static Deed.Attempt adds(Office office, Person person) {
    return () ->
        catalogue(office)
                .add(
                    office.here.id,
                    person.id(),
                    Desk.draft("Tea", Optional.empty(), List.of(office.here.lea)),
                    Desk.form())
            instanceof SaveOutcome.Saved;
  }

  private static Deed.Attempt changes(Office office, Person person) {
    int revision =
        catalogue(office).find(office.here.id, office.here.lunch.id()).orElseThrow().revision();
    return () ->
        catalogue(office)
                .change(
                    office.here.id,
                    person.id(),
                    office.here.lunch.id(),
                    Optional.empty(),
                    revision,
                    Desk.draft("Brunch " + another(), Optional.empty(), List.of(office.here.lea)),
                    Desk.form())
            instanceof SaveOutcome.Saved;
  }

  private static Deed.Attempt decidesBudget(Office office, Person person) {
    return () ->
        office
                .services
                .rewards
                .budgets()
                .decide(office.here.id, person.id(), another() + "000", Term.MONTH)
            instanceof BudgetOutcome.Decided;
  }

  private static Deed.Attempt decidesLapsing(Office office, Person person) {
    return () ->
        office.services.rewards.lapses().decide(office.here.id, person.id(), "24")
            instanceof LapseOutcome.Decided;
  }

  private static Deed.Attempt adjusts(Office office, Person person, MemberId whom) {
    return () ->
        office
                .services
                .rewards
                .adjustments()
                .adjust(office.here.id, person.id(), whom, "5", "for the fair", Desk.form())
            instanceof AdjustOutcome.Adjusted;
  }
}
