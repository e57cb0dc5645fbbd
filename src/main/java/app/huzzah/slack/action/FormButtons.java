package app.huzzah.slack.action;

import app.huzzah.slack.client.Forms;
import app.huzzah.slack.command.FormText;
import app.huzzah.slack.view.Filled;
import app.huzzah.slack.view.Spot;
import java.util.Optional;

/** The buttons that open the form for giving, empty or with what was typed before. */
public final class FormButtons {
  private final Forms forms;
  private final FormText formText;

  public FormButtons(Forms forms, FormText formText) {
    this.forms = forms;
    this.formText = formText;
  }

  /** Opens the empty form. */
  public void give(Press press) {
    open(press, Filled.empty());
  }

  /** Opens the form with what the button carries. */
  public void typed(Press press) {
    open(press, formText.plain(press.workspace(), press.value()));
  }

  /** What was said in a thread is posted in that thread. */
  private void open(Press press, Filled filled) {
    Optional<Spot> thread =
        press
            .channel()
            .filter(channel -> press.thread().isPresent() && !channel.value().startsWith("D"))
            .map(channel -> new Spot(channel, press.thread(), Optional.empty()));
    forms.open(
        press.workspace(),
        press.trigger(),
        thread.map(spot -> filled.at(spot).in(Optional.of(spot.channel()))).orElse(filled));
  }
}
