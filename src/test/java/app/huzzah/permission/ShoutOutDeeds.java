package app.huzzah.permission;

import static app.huzzah.permission.Deed.reads;
import static app.huzzah.permission.Deed.writes;
import static java.util.Map.entry;

import app.huzzah.permission.Office.Person;
import app.huzzah.recognition.BoostOutcome;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.HistoryQuery;
import app.huzzah.recognition.HistorySpot;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RewordOutcome;
import app.huzzah.recognition.SeenOutcome;
import app.huzzah.recognition.Side;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people do with shout-outs. */
final class ShoutOutDeeds {
  private ShoutOutDeeds() {}

  static final Map<String, Deed> ALL =
      Map.ofEntries(
          entry("give", writes((o, p) -> () -> gives(o, p.id(), o.here.ben))),
          entry("be thanked", writes((o, p) -> () -> gives(o, o.here.mia, p.id()))),
          entry("take back their own", writes((o, p) -> takesBack(o, p, own(o, p)))),
          entry("take back another's", writes((o, p) -> takesBack(o, p, another(o)))),
          entry("take back what they received", writes((o, p) -> takesBack(o, p, received(o, p)))),
          entry("word their own anew", writes((o, p) -> rewords(o, p, own(o, p)))),
          entry("word another's anew", writes((o, p) -> rewords(o, p, another(o)))),
          entry("remove another's, with a reason", writes((o, p) -> removes(o, p, another(o)))),
          entry("join in", writes((o, p) -> joins(o, p, another(o)))),
          entry("join in what they gave", writes((o, p) -> joins(o, p, own(o, p)))),
          entry("join in what they received", writes((o, p) -> joins(o, p, received(o, p)))),
          entry("join no longer", writes(ShoutOutDeeds::leaves)),
          entry("say “Seen”", writes((o, p) -> sees(o, p, another(o)))),
          entry("say “Seen” to what they gave", writes((o, p) -> sees(o, p, own(o, p)))),
          entry("say “Seen” to what they received", writes((o, p) -> sees(o, p, received(o, p)))),
          entry("say “Seen” to what is private", writes((o, p) -> sees(o, p, secret(o)))),
          entry("open the form for a word", reads(ShoutOutDeeds::opensWord)),
          entry("find another's private one in their history", reads(ShoutOutDeeds::findsSecret)),
          entry("take their name off boards", writes(ShoutOutDeeds::staysOff)));

  private static boolean gives(Office office, MemberId giver, MemberId recipient) {
    return office.here.from(giver).to(recipient).outcome() instanceof GiveOutcome.Given;
  }

  private static Recognition own(Office office, Person person) {
    return office.before(person, home -> home.gift(person.id(), home.mia));
  }

  private static Recognition received(Office office, Person person) {
    return office.before(person, home -> home.gift(home.mia, person.id()));
  }

  private static Recognition another(Office office) {
    return office.here.gift(office.here.mia, office.here.ben);
  }

  private static Recognition secret(Office office) {
    return office.team.from(office.here.mia).to(office.here.ben).give();
  }

  private static Deed.Attempt takesBack(Office office, Person person, Recognition which) {
    return () ->
        office.services.corrections.takeBack(office.here.id, which.id(), person.id())
            instanceof TakeBackOutcome.TakenBack;
  }

  private static Deed.Attempt removes(Office office, Person person, Recognition which) {
    return () ->
        office.services.corrections.remove(office.here.id, which.id(), person.id(), "by mistake")
            instanceof TakeBackOutcome.TakenBack;
  }

  private static Deed.Attempt rewords(Office office, Person person, Recognition which) {
    return () ->
        office.services.corrections.reword(
                office.here.id, which.id(), person.id(), "in other words", List.of())
            instanceof RewordOutcome.Reworded;
  }

  private static Deed.Attempt joins(Office office, Person person, Recognition which) {
    return () ->
        office.services.boosts.join(office.here.id, which.id(), person.id(), Optional.empty())
            instanceof BoostOutcome.Joined;
  }

  private static Deed.Attempt leaves(Office office, Person person) {
    Recognition joined =
        office.before(
            person,
            home -> {
              Recognition given = home.gift(home.mia, home.ben);
              home.team.join(person.id(), given);
              return given;
            });
    return () ->
        office.services.boosts.leave(office.here.id, joined.id(), person.id(), Optional.empty())
            instanceof BoostOutcome.Left;
  }

  private static Deed.Attempt sees(Office office, Person person, Recognition which) {
    return () ->
        office.services.seen.see(office.here.id, which.id(), person.id(), "well done")
            instanceof SeenOutcome.Seen;
  }

  private static Deed.Attempt opensWord(Office office, Person person) {
    Recognition given = another(office);
    return () -> office.services.seen.whyNoWords(office.here.id, given.id(), person.id()).isEmpty();
  }

  private static Deed.Attempt findsSecret(Office office, Person person) {
    Recognition secret = secret(office);
    return () ->
        List.of(Side.values()).stream()
            .map(side -> new HistoryQuery(side, HistoryQuery.What.SHOUT_OUTS, false))
            .map(query ->
                office.services.histories.page(
                    office.here.id, person.id(), query, HistorySpot.FIRST, 1_000))
            .flatMap(page -> page.lines().stream())
            .anyMatch(line -> line.recognition().id().equals(secret.id()));
  }

  private static Deed.Attempt staysOff(Office office, Person person) {
    office.services.privacy.stayOffBoards(office.here.id, person.id(), false);
    return () ->
        office.services.privacy.stayOffBoards(office.here.id, person.id(), true).offBoards();
  }
}
