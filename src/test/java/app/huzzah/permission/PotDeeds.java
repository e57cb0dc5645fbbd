package app.huzzah.permission;

import static app.huzzah.permission.Deed.writes;
import static java.util.Map.entry;

import app.huzzah.permission.Office.Person;
import app.huzzah.rewards.Pot;
import app.huzzah.rewards.PotOutcome;
import app.huzzah.rewards.PotService;
import app.huzzah.workspace.MemberId;
import java.util.Map;

/** What several do together. */
final class PotDeeds {
  private PotDeeds() {}

  static final Map<String, Deed> ALL =
      Map.ofEntries(
          entry("start a pot for another", writes((o, p) -> starts(o, p, o.here.ben))),
          entry("start a pot for themselves", writes((o, p) -> starts(o, p, p.id()))),
          entry("put points in", writes((o, p) -> putsIn(o, p, another(o, o.here.ben)))),
          entry("put points in for themselves", writes(PotDeeds::putsInForThemselves)),
          entry("call off their own pot", writes(PotDeeds::callsOffOwn)),
          entry("call off another's pot", writes((o, p) -> callsOff(o, p, another(o, o.here.ben)))),
          entry("call off a pot for them", writes((o, p) -> callsOff(o, p, forThem(o, p)))));

  private static PotService pots(Office office) {
    return office.services.rewards.pots();
  }

  private static Pot another(Office office, MemberId colleague) {
    return office.here.pot(office.here.mia, colleague);
  }

  private static Pot forThem(Office office, Person person) {
    return office.before(person, home -> home.pot(home.mia, person.id()));
  }

  private static Deed.Attempt starts(Office office, Person person, MemberId colleague) {
    return () ->
        done(
            pots(office)
                .start(office.here.id, person.id(), office.here.potFor(colleague), Desk.form()));
  }

  private static Deed.Attempt putsIn(Office office, Person person, Pot pot) {
    return () -> done(pots(office).putIn(office.here.id, person.id(), pot.id(), "2", Desk.form()));
  }

  private static Deed.Attempt putsInForThemselves(Office office, Person person) {
    return putsIn(office, person, forThem(office, person));
  }

  private static Deed.Attempt callsOffOwn(Office office, Person person) {
    return callsOff(office, person, office.before(person, home -> home.pot(person.id(), home.mia)));
  }

  private static Deed.Attempt callsOff(Office office, Person person, Pot pot) {
    return () -> done(pots(office).callOff(office.here.id, person.id(), pot.id()));
  }

  private static boolean done(PotOutcome outcome) {
    return outcome instanceof PotOutcome.Done;
  }
}
