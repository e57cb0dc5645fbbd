package app.huzzah.permission;

import app.huzzah.digest.DigestSchedule;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.recognition.Recognition;
import app.huzzah.rewards.Pot;
import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.Term;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import java.util.List;
import java.util.Optional;

/** A workspace in which everything has happened once, so that every kind of row is there. */
final class Bustle {
  final Desk desk;
  final Week week;
  final GroupId group;

  /** Somebody whom, and a channel that, no other workspace has. */
  final MemberId zoe;

  final ChannelId alone;
  final Recognition gift;
  final Redemption waiting;
  final Redemption fulfilled;
  final Pot pot;

  Bustle(Desk desk) {
    this.desk = desk;
    this.week = Week.of(desk.team.clock().instant(), desk.team.zone());
    Services services = desk.services;
    group = desk.team.group("design", desk.mia, desk.ben);
    zoe = desk.hires("UZOE" + desk.id);
    alone = desk.team.publicChannel("alone-in-" + desk.id);
    gift = desk.gift(desk.mia, desk.ben);
    desk.team.from(desk.mia).to(desk.ben).give();
    services.boosts.join(desk.id, gift.id(), desk.lea, Optional.empty());
    services.seen.see(desk.id, gift.id(), desk.lea, "in " + desk.id);
    services.allowances.decide(desk.id, desk.lea, List.of(desk.ben), Optional.of(33));
    services.privacy.hidePlace(desk.id, desk.ben, true);

    waiting = desk.asks(desk.mia);
    fulfilled = desk.asks(desk.mia);
    services
        .rewards
        .settling()
        .fulfil(desk.id, desk.lea, Optional.empty(), fulfilled.id(), "FOR " + desk.id);
    pot = desk.pot(desk.mia, desk.ben);
    services.rewards.budgets().decide(desk.id, desk.lea, "5000", Term.MONTH);
    services.rewards.lapses().decide(desk.id, desk.lea, "12");

    services.digests.turnOn(
        desk.id, desk.wins, DigestSchedule.USUAL, Coverage.EVERYTHING, desk.lea);
    services.digests.postNow(desk.id, desk.wins, week);
    services.leaders.arrange(desk.id, DigestSchedule.USUAL);
    services.leaders.post(desk.id, week, desk.team.clock().instant());
  }
}
