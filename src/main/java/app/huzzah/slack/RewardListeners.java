package app.huzzah.slack;

import app.huzzah.slack.action.AdjustFormHandler;
import app.huzzah.slack.action.BudgetFormHandler;
import app.huzzah.slack.action.CatalogueButtons;
import app.huzzah.slack.action.CodeFormHandler;
import app.huzzah.slack.action.DeclineFormHandler;
import app.huzzah.slack.action.LapseFormHandler;
import app.huzzah.slack.action.PotButtons;
import app.huzzah.slack.action.PotFormHandler;
import app.huzzah.slack.action.PotShareFormHandler;
import app.huzzah.slack.action.Press;
import app.huzzah.slack.action.RedeemFormHandler;
import app.huzzah.slack.action.RewardButtons;
import app.huzzah.slack.action.RewardFormHandler;
import app.huzzah.slack.action.SettleButtons;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.view.AdjustForm;
import app.huzzah.slack.view.BudgetForm;
import app.huzzah.slack.view.CatalogueView;
import app.huzzah.slack.view.CodeForm;
import app.huzzah.slack.view.DeclineForm;
import app.huzzah.slack.view.LapseForm;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.PotForm;
import app.huzzah.slack.view.PotMessage;
import app.huzzah.slack.view.PotShareForm;
import app.huzzah.slack.view.RedeemForm;
import app.huzzah.slack.view.RequestMessage;
import app.huzzah.slack.view.RewardForm;
import app.huzzah.slack.view.RewardsView;
import app.huzzah.slack.view.WaitingView;
import com.slack.api.bolt.context.builtin.ActionContext;
import java.util.Optional;
import java.util.function.Function;

/** All that people do with rewards, each with who answers it. */
record RewardListeners(
    RewardsScreens screens,
    RewardButtons buttons,
    RedeemFormHandler redeem,
    SettleButtons settle,
    DeclineFormHandler decline,
    CodeFormHandler code,
    CatalogueButtons catalogue,
    RewardFormHandler reward,
    BudgetFormHandler budget,
    LapseFormHandler lapse,
    AdjustFormHandler adjust,
    PotButtons pots,
    PotFormHandler pot,
    PotShareFormHandler share) {

  void register(Listening listen, Answers answers) {
    listen.button(RewardsView.OPEN, (press, context) -> buttons.open(press));
    listen.button(RewardsView.GET, (press, context) -> buttons.get(press));
    listen.button(RewardsView.WHY, (press, context) -> buttons.balance(press));
    listen.button(RewardsView.CANCEL, (press, context) -> buttons.cancel(press));
    listen.button(RewardsView.CODE, (press, context) -> buttons.code(press));
    listen.button(RewardsView.EARLIER, (press, context) -> buttons.turn(press));
    listen.button(RewardsView.LATER, (press, context) -> buttons.turn(press));
    listen.question(RedeemForm.CALLBACK, redeem::handle);

    listen.button(RewardsView.TOGETHER, (press, context) -> pots.start(press));
    listen.button(PotMessage.PUT_IN, (press, context) -> pots.putIn(press));
    listen.button(PotShareForm.CALL_OFF, (press, context) -> pots.callOff(press));
    listen.form(PotForm.CALLBACK, PotForm.POINTS, pot::handle);
    listen.form(PotShareForm.CALLBACK, PotShareForm.POINTS, share::handle);

    listen.button(
        WaitingView.OPEN,
        (press, context) ->
            screens.pushWaiting(press.workspace(), press.member(), press.trigger()));
    settling(listen, answers, RequestMessage.APPROVE, settle::approve);
    settling(listen, answers, RequestMessage.FULFIL, settle::fulfil);
    settling(listen, answers, RequestMessage.DECLINE, settle::decline);
    settling(listen, answers, RequestMessage.FULFIL_WITH_CODE, settle::withCode);
    listen.form(CodeForm.CALLBACK, CodeForm.CODE, code::handle);
    listen.form(DeclineForm.CALLBACK, DeclineForm.REASON, decline::handle);

    listen.button(CatalogueView.OPEN, (press, context) -> catalogue.open(press));
    listen.button(CatalogueView.ADD, (press, context) -> catalogue.add(press));
    listen.button(CatalogueView.CHANGE, (press, context) -> catalogue.change(press));
    listen.button(CatalogueView.EXAMPLES, (press, context) -> catalogue.examples(press));
    listen.button(CatalogueView.EARLIER, (press, context) -> catalogue.turn(press));
    listen.button(CatalogueView.LATER, (press, context) -> catalogue.turn(press));
    listen.button(CatalogueView.BUDGET, (press, context) -> catalogue.budget(press));
    listen.button(CatalogueView.LAPSE, (press, context) -> catalogue.lapsing(press));
    listen.button(CatalogueView.ADJUST, (press, context) -> catalogue.adjust(press));
    listen.form(RewardForm.CALLBACK, RewardForm.TERM, reward::handle);
    listen.form(BudgetForm.CALLBACK, BudgetForm.POINTS, budget::handle);
    listen.form(LapseForm.CALLBACK, LapseForm.MONTHS, lapse::handle);
    listen.form(AdjustForm.CALLBACK, AdjustForm.REASON, adjust::handle);
  }

  private void settling(
      Listening listen, Answers answers, String action, Function<Press, Optional<Message>> work) {
    listen.button(
        action,
        (press, context) ->
            work.apply(press).ifPresent(refusal -> refuse(answers, context, press, refusal)));
  }

  /** Over the list in a form, beside the message elsewhere. */
  private void refuse(Answers answers, ActionContext context, Press press, Message refusal) {
    if (press.viewId().isPresent()) {
      screens.say(press.workspace(), refusal, press.trigger());
    } else {
      answers.beside(context, press, refusal);
    }
  }
}
