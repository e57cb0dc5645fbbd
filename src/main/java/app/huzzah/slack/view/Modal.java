package app.huzzah.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;

/** Slack's modals; titles and the words on their buttons have 24 characters at most. */
final class Modal {
  private static final String PLAIN = "plain_text";

  private Modal() {}

  /**
   * One that is sent.
   *
   * @param carried comes back with it, 3,000 characters at most; ids only
   */
  static View form(
      String callback,
      String carried,
      String title,
      String submit,
      String close,
      List<LayoutBlock> blocks) {
    View form = shown(title, close, blocks);
    form.setCallbackId(callback);
    form.setPrivateMetadata(carried);
    form.setSubmit(ViewSubmit.builder().type(PLAIN).text(submit).build());
    return form;
  }

  /** One that is only read. */
  static View shown(String title, String close, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type(PLAIN).text(title).build())
        .close(ViewClose.builder().type(PLAIN).text(close).build())
        .blocks(blocks)
        .build();
  }
}
