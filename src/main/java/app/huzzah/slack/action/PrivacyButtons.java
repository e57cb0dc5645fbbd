package app.huzzah.slack.action;

import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.PrivacyView;
import app.huzzah.workspace.PrivacyService;

/**
 * The buttons of one's privacy. Whoever presses decides for themselves; pressed twice or late, they
 * say how it is then.
 */
public final class PrivacyButtons {
  private final PrivacyService privacy;

  public PrivacyButtons(PrivacyService privacy) {
    this.privacy = privacy;
  }

  public Message show(Press press) {
    return PrivacyView.of(privacy.of(press.workspace(), press.member()));
  }

  public Message stayOffBoards(Press press, boolean off) {
    return PrivacyView.of(privacy.stayOffBoards(press.workspace(), press.member(), off));
  }

  public Message hidePlace(Press press, boolean hides) {
    return PrivacyView.of(privacy.hidePlace(press.workspace(), press.member(), hides));
  }
}
