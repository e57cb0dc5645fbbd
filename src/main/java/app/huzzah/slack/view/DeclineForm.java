package app.huzzah.slack.view;

import app.huzzah.rewards.Asked;
import app.huzzah.rewards.RedemptionId;
import app.huzzah.rewards.SettlingService;
import app.huzzah.workspace.ChannelId;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import java.util.Optional;

/** The form in which somebody says no to a reward, and why. */
public final class DeclineForm {
  public static final String CALLBACK = "decline_form";
  public static final String REASON = "decline_reason";

  private DeclineForm() {}

  /**
   * What the form carries.
   *
   * @param where the channel in which "Decline…" was pressed; empty where in none
   */
  public record Carried(RedemptionId redemption, Optional<ChannelId> where) {
    String written() {
      return redemption + " " + where.map(ChannelId::value).orElse("");
    }

    /** Empty where it is broken. */
    public static Optional<Carried> read(String metadata) {
      String[] parts = metadata.split(" ", 2);
      Optional<ChannelId> where =
          parts.length < 2 || parts[1].isBlank()
              ? Optional.empty()
              : Optional.of(new ChannelId(parts[1]));
      return RedemptionId.parse(parts[0]).map(id -> new Carried(id, where));
    }
  }

  public static View of(Asked asked, Optional<ChannelId> where, People people) {
    List<LayoutBlock> blocks =
        List.of(
            Blocks.paragraph(
                "*"
                    + RewardWords.name(asked.reward())
                    + "* for "
                    + people.inMarkup(asked.redemption().member())
                    + ". Their "
                    + RewardWords.points(asked.redemption().price())
                    + " go back to them at once."),
            InputBlock.builder()
                .blockId(REASON)
                .label(Blocks.plain("Why?"))
                .hint(Blocks.plain("Whoever asked reads it, and so do those who settle it."))
                .element(
                    PlainTextInputElement.builder()
                        .actionId(REASON)
                        .multiline(true)
                        .maxLength(SettlingService.LONGEST_REASON)
                        .build())
                .build());
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK)
        .privateMetadata(new Carried(asked.redemption().id(), where).written())
        .title(ViewTitle.builder().type("plain_text").text("Say no to this").build())
        .submit(ViewSubmit.builder().type("plain_text").text("Decline").build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }
}
