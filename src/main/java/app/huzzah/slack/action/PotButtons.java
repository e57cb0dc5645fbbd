package app.huzzah.slack.action;

import app.huzzah.rewards.PotId;
import app.huzzah.rewards.PotOutcome;
import app.huzzah.rewards.Rewards;
import app.huzzah.slack.client.PotScreens;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.PotAnswer;
import app.huzzah.slack.view.PotWords;

/** What members press about rewards that several give together. */
public final class PotButtons {
  private final Rewards rewards;
  private final PotScreens screens;

  public PotButtons(Rewards rewards, PotScreens screens) {
    this.rewards = rewards;
    this.screens = screens;
  }

  public void start(Press press) {
    screens.pushNew(press.workspace(), press.member(), press.viewId().orElse(""), press.trigger());
  }

  public void putIn(Press press) {
    screens.openShare(press.workspace(), press.member(), pot(press), press.trigger());
  }

  /** Everybody has their points back; the form says so. */
  public void callOff(Press press) {
    PotOutcome outcome = rewards.pots().callOff(press.workspace(), press.member(), pot(press));
    Message answer =
        switch (outcome) {
          case PotOutcome.Done done -> PotAnswer.done(done, screens.honoured(done.pot()));
          case PotOutcome.Refused refused -> Message.of(PotWords.refusal(refused));
        };
    press.viewId().ifPresent(view -> screens.replace(press.workspace(), answer, view));
  }

  private static PotId pot(Press press) {
    return PotId.parse(press.value()).orElse(new PotId(0));
  }
}
