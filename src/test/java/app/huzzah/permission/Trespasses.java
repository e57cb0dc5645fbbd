package app.huzzah.permission;

import static java.util.Map.entry;

import app.huzzah.digest.DigestSchedule;
import app.huzzah.digest.TurnOnOutcome;
import app.huzzah.leaderboard.BoardOutcome;
import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.leaderboard.Period;
import app.huzzah.recognition.BoostOutcome;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.RewordOutcome;
import app.huzzah.recognition.SeenOutcome;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.rewards.AdjustOutcome;
import app.huzzah.rewards.CodeOutcome;
import app.huzzah.rewards.PotOutcome;
import app.huzzah.rewards.RedeemOutcome;
import app.huzzah.rewards.RedemptionState;
import app.huzzah.rewards.SaveOutcome;
import app.huzzah.rewards.SettleOutcome;
import app.huzzah.workspace.AllowanceOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that takes an id of a row, with one of another workspace, by who may do most. */
final class Trespasses {
  private Trespasses() {}

  /** Tries it here with what is theirs. */
  interface Trying {
    Object in(Services services, Desk here, Bustle theirs);
  }

  record Trespass(Trying trying, Class<?> refusal) {}

  private static Map.Entry<String, Trespass> of(String what, Class<?> refusal, Trying trying) {
    return entry(what, new Trespass(trying, refusal));
  }

  static final Map<String, Trespass> ALL =
      Map.ofEntries(
          of(
              "undo",
              TakeBackOutcome.NothingToTakeBack.class,
              (s, at, theirs) -> s.corrections.takeBack(at.id, theirs.gift.id(), at.mia)),
          of(
              "reword",
              RewordOutcome.Gone.class,
              (s, at, theirs) ->
                  s.corrections.reword(at.id, theirs.gift.id(), at.mia, "other words", List.of())),
          of(
              "remove",
              TakeBackOutcome.NothingToTakeBack.class,
              (s, at, theirs) ->
                  s.corrections.remove(at.id, theirs.gift.id(), at.lea, "by mistake")),
          of(
              "join in",
              BoostOutcome.Gone.class,
              (s, at, theirs) -> s.boosts.join(at.id, theirs.gift.id(), at.lea, Optional.empty())),
          of(
              "join no longer",
              BoostOutcome.Gone.class,
              (s, at, theirs) -> s.boosts.leave(at.id, theirs.gift.id(), at.lea, Optional.empty())),
          of(
              "seen",
              SeenOutcome.NotPublic.class,
              (s, at, theirs) -> s.seen.see(at.id, theirs.gift.id(), at.lea, "well done")),
          of(
              "redeem",
              RedeemOutcome.NoSuchReward.class,
              (s, at, theirs) ->
                  s.rewards
                      .redemptions()
                      .redeem(at.id, at.mia, theirs.desk.lunch.id(), Desk.PRICE, Desk.form())),
          of(
              "change a reward",
              SaveOutcome.NoSuchReward.class,
              (s, at, theirs) ->
                  s.rewards
                      .catalogue()
                      .change(
                          at.id,
                          at.lea,
                          theirs.desk.lunch.id(),
                          Optional.empty(),
                          1,
                          Desk.draft("Tea", Optional.empty(), List.of(at.lea)),
                          Desk.form())),
          of(
              "approve",
              SettleOutcome.NoSuchRedemption.class,
              (s, at, theirs) ->
                  s.rewards
                      .settling()
                      .approve(at.id, at.lea, Optional.empty(), theirs.waiting.id())),
          of(
              "fulfil",
              SettleOutcome.NoSuchRedemption.class,
              (s, at, theirs) ->
                  s.rewards
                      .settling()
                      .fulfil(at.id, at.lea, Optional.empty(), theirs.waiting.id(), "CODE")),
          of(
              "decline",
              SettleOutcome.NoSuchRedemption.class,
              (s, at, theirs) ->
                  s.rewards
                      .settling()
                      .decline(
                          at.id,
                          at.lea,
                          Optional.empty(),
                          theirs.waiting.id(),
                          RedemptionState.REQUESTED,
                          "none left")),
          of(
              "cancel",
              SettleOutcome.NoSuchRedemption.class,
              (s, at, theirs) -> s.rewards.settling().cancel(at.id, at.mia, theirs.waiting.id())),
          of(
              "read a code",
              CodeOutcome.None.class,
              (s, at, theirs) -> s.rewards.settling().code(at.id, at.mia, theirs.fulfilled.id())),
          of(
              "start a pot",
              PotOutcome.Unavailable.class,
              (s, at, theirs) ->
                  s.rewards.pots().start(at.id, at.mia, theirs.desk.potFor(at.ben), Desk.form())),
          of(
              "put points in",
              PotOutcome.NoSuchPot.class,
              (s, at, theirs) ->
                  s.rewards.pots().putIn(at.id, at.mia, theirs.pot.id(), "2", Desk.form())),
          of(
              "call off a pot",
              PotOutcome.NoSuchPot.class,
              (s, at, theirs) -> s.rewards.pots().callOff(at.id, at.mia, theirs.pot.id())),
          of(
              "cover a channel",
              TurnOnOutcome.PrivateChannel.class,
              (s, at, theirs) ->
                  s.digests.turnOn(
                      at.id,
                      at.wins,
                      DigestSchedule.USUAL,
                      new Coverage(List.of(), List.of(theirs.alone)),
                      at.lea)),
          of(
              "a channel's board",
              BoardOutcome.PrivateChannel.class,
              (s, at, theirs) ->
                  s.boards.board(
                      at.id,
                      BoardQuery.of(Period.WEEK).in(theirs.alone),
                      at.mia,
                      Optional.empty())),
          of(
              "adjust a balance",
              AdjustOutcome.NotTakingPart.class,
              (s, at, theirs) ->
                  s.rewards
                      .adjustments()
                      .adjust(at.id, at.lea, theirs.zoe, "5", "for the fair", Desk.form())),
          of(
              "allow",
              AllowanceOutcome.NobodyToGive.class,
              (s, at, theirs) ->
                  s.allowances.decide(at.id, at.lea, List.of(theirs.zoe), Optional.of(40))),
          of(
              "thank",
              GiveOutcome.NobodyToThank.class,
              (s, at, theirs) -> at.from(at.mia).to(theirs.zoe).outcome()),
          of(
              "pay a pot for",
              PotOutcome.NobodyToHonour.class,
              (s, at, theirs) ->
                  s.rewards.pots().start(at.id, at.mia, at.potFor(theirs.zoe), Desk.form())));
}
