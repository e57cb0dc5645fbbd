package app.huzzah.slack.action;

import app.huzzah.rewards.RewardId;
import app.huzzah.rewards.Rewards;
import app.huzzah.slack.client.CatalogueScreens;

/** What admins press about the catalogue. */
public final class CatalogueButtons {
  private final Rewards rewards;
  private final CatalogueScreens screens;

  public CatalogueButtons(Rewards rewards, CatalogueScreens screens) {
    this.rewards = rewards;
    this.screens = screens;
  }

  public void open(Press press) {
    screens.push(press.workspace(), press.member(), press.trigger());
  }

  public void add(Press press) {
    screens.pushNew(press.workspace(), press.member(), below(press), press.trigger());
  }

  public void change(Press press) {
    screens.pushChange(
        press.workspace(),
        press.member(),
        RewardId.parse(press.value()).orElse(new RewardId(0)),
        below(press),
        press.trigger());
  }

  public void examples(Press press) {
    rewards.catalogue().addExamples(press.workspace(), press.member());
    screens.refresh(press.workspace(), press.member(), below(press));
  }

  public void turn(Press press) {
    screens.turn(press.workspace(), press.member(), press.page(), below(press));
  }

  public void budget(Press press) {
    screens.pushBudget(press.workspace(), press.member(), below(press), press.trigger());
  }

  public void lapsing(Press press) {
    screens.pushLapsing(press.workspace(), press.member(), below(press), press.trigger());
  }

  public void adjust(Press press) {
    screens.pushAdjust(press.workspace(), press.member(), press.trigger());
  }

  private static String below(Press press) {
    return press.viewId().orElse("");
  }
}
