package app.huzzah.slack.view;

import app.huzzah.rewards.Asked;
import app.huzzah.rewards.SettlingService;
import app.huzzah.workspace.ChannelId;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import java.util.Optional;

/** The form in which somebody gives a code along with a reward. */
public final class CodeForm {
  public static final String CALLBACK = "code_form";
  public static final String CODE = "reward_code";

  private CodeForm() {}

  /**
   * The form.
   *
   * @param where the channel in which its button was pressed; empty where in none
   */
  public static View of(Asked asked, Optional<ChannelId> where, People people) {
    List<LayoutBlock> blocks =
        List.of(
            Blocks.paragraph(
                "*"
                    + RewardWords.name(asked.reward())
                    + "* for "
                    + people.inMarkup(asked.redemption().member())
                    + "."),
            Fields.field(
                CODE,
                "The code, such as a voucher",
                "Only they get to see it, and it is stored encrypted.",
                false,
                Fields.text(CODE, "", SettlingService.LONGEST_CODE, true)));
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK)
        .privateMetadata(new DeclineForm.Carried(asked.redemption().id(), where).written())
        .title(ViewTitle.builder().type("plain_text").text("Fulfilled").build())
        .submit(ViewSubmit.builder().type("plain_text").text("Give it to them").build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }
}
