package app.huzzah.permission;

import static app.huzzah.permission.Deed.reads;
import static app.huzzah.permission.Deed.writes;
import static java.util.Map.entry;

import app.huzzah.permission.Office.Person;
import app.huzzah.rewards.CodeOutcome;
import app.huzzah.rewards.RedeemOutcome;
import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.RedemptionState;
import app.huzzah.rewards.Reward;
import app.huzzah.rewards.SettleOutcome;
import app.huzzah.rewards.SettlingService;
import app.huzzah.workspace.ChannelId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people ask for, and who settles it. */
final class RewardDeeds {
  private RewardDeeds() {}

  static final Map<String, Deed> ALL =
      Map.ofEntries(
          entry("ask for a reward", writes(RewardDeeds::redeems)),
          entry("approve another's", writes((o, p) -> approves(o, p, another(o)))),
          entry("approve their own", writes((o, p) -> approves(o, p, own(o, p)))),
          entry("fulfil another's, with a code", writes((o, p) -> fulfils(o, p, another(o)))),
          entry("fulfil their own", writes((o, p) -> fulfils(o, p, own(o, p)))),
          entry("decline another's", writes((o, p) -> declines(o, p, another(o)))),
          entry("decline their own", writes((o, p) -> declines(o, p, own(o, p)))),
          entry("open the form to settle another's", reads(RewardDeeds::opensSettling)),
          entry("approve where the reward names them", writes(RewardDeeds::approvesNamed)),
          entry("approve their own where it names them", writes(RewardDeeds::approvesOwnNamed)),
          entry("approve in the reward's channel", writes((o, p) -> inChannel(o, p, true))),
          entry("approve in another channel", writes((o, p) -> inChannel(o, p, false))),
          entry("cancel their own", writes((o, p) -> cancels(o, p, own(o, p)))),
          entry("cancel another's", writes((o, p) -> cancels(o, p, another(o)))),
          entry("read the code of their own", reads(RewardDeeds::readsOwnCode)),
          entry("read the code of another's", reads((o, p) -> readsCode(o, p, o.here, another(o)))),
          entry("see what waits", reads(RewardDeeds::seesWaiting)));

  private static final Optional<ChannelId> NOWHERE = Optional.empty();

  private static SettlingService settling(Office office) {
    return office.services.rewards.settling();
  }

  private static Redemption another(Office office) {
    return office.here.asks(office.here.mia);
  }

  private static Redemption own(Office office, Person person) {
    return office.before(person, home -> home.asks(person.id()));
  }

  private static Deed.Attempt redeems(Office office, Person person) {
    return () ->
        office
                .services
                .rewards
                .redemptions()
                .redeem(
                    office.here.id, person.id(), office.here.lunch.id(), Desk.PRICE, Desk.form())
            instanceof RedeemOutcome.Redeemed;
  }

  private static Deed.Attempt approves(Office office, Person person, Redemption which) {
    return approves(office, person, which, NOWHERE);
  }

  private static Deed.Attempt approves(
      Office office, Person person, Redemption which, Optional<ChannelId> where) {
    return () -> done(settling(office).approve(office.here.id, person.id(), where, which.id()));
  }

  private static Deed.Attempt fulfils(Office office, Person person, Redemption which) {
    return () ->
        done(settling(office).fulfil(office.here.id, person.id(), NOWHERE, which.id(), "CODE"));
  }

  private static Deed.Attempt declines(Office office, Person person, Redemption which) {
    return () ->
        done(
            settling(office)
                .decline(
                    office.here.id,
                    person.id(),
                    NOWHERE,
                    which.id(),
                    RedemptionState.REQUESTED,
                    "none left"));
  }

  private static Deed.Attempt cancels(Office office, Person person, Redemption which) {
    return () -> done(settling(office).cancel(office.here.id, person.id(), which.id()));
  }

  private static Deed.Attempt opensSettling(Office office, Person person) {
    Redemption asked = another(office);
    return () ->
        settling(office).whyNotSettle(office.here.id, person.id(), NOWHERE, asked.id()).isEmpty();
  }

  private static Deed.Attempt approvesNamed(Office office, Person person) {
    Reward theirs = office.here.offers(Optional.empty(), List.of(person.id()));
    return approves(office, person, office.here.asks(office.here.mia, theirs));
  }

  private static Deed.Attempt approvesOwnNamed(Office office, Person person) {
    return approves(
        office,
        person,
        office.before(
            person,
            home -> home.asks(person.id(), home.offers(Optional.empty(), List.of(person.id())))));
  }

  private static Deed.Attempt inChannel(Office office, Person person, boolean theRewards) {
    Reward there = office.here.offers(Optional.of(office.here.wins), List.of());
    ChannelId where = theRewards ? office.here.wins : office.here.lounge;
    return approves(office, person, office.here.asks(office.here.mia, there), Optional.of(where));
  }

  private static Deed.Attempt readsOwnCode(Office office, Person person) {
    return readsCode(office, person, person.home(), own(office, person));
  }

  private static Deed.Attempt readsCode(
      Office office, Person person, Desk where, Redemption which) {
    settling(office).fulfil(where.id, where.lea, NOWHERE, which.id(), "CODE");
    return () ->
        settling(office).code(office.here.id, person.id(), which.id()) instanceof CodeOutcome.Code;
  }

  private static Deed.Attempt seesWaiting(Office office, Person person) {
    return () -> office.screens.rewards.leads(office.here.id, person.id());
  }

  private static boolean done(SettleOutcome outcome) {
    return outcome instanceof SettleOutcome.Settled;
  }
}
