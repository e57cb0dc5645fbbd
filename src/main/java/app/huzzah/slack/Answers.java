package app.huzzah.slack;

import app.huzzah.slack.action.Press;
import app.huzzah.slack.client.SlackCalls;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Message;
import com.slack.api.app_backend.interactive_components.response.ActionResponse.ActionResponseBuilder;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How answers reach the person: in the acknowledgement, in place of a message, in a form. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final SlackClients slack;
  private final SlackCalls calls;

  Answers(SlackClients slack, SlackCalls calls) {
    this.slack = slack;
    this.calls = calls;
  }

  /** Privately, with the acknowledgement of a command. */
  Response privately(SlashCommandContext context, Message message) {
    return context.ack(
        answer -> answer.responseType("ephemeral").text(message.text()).blocks(message.blocks()));
  }

  /** Privately, where somebody used a shortcut. */
  void privately(MessageShortcutContext context, Message message) {
    try {
      calls.answer(() ->
          context.respond(answer ->
              answer.responseType("ephemeral").text(message.text()).blocks(message.blocks())));
    } catch (RuntimeException e) {
      LOG.warn("An answer to a shortcut did not reach its reader: {}", e.toString());
    }
  }

  /**
   * In place of the private message, or of the form, that holds the button. What was asked for is
   * done by now; an answer that Slack does not take is only logged.
   */
  void inPlace(ActionContext context, Press press, Message message) {
    try {
      if (press.viewId().isPresent()) {
        slack.of(press.workspace()).updateForm(press.viewId().get(), GiveForm.done(message));
      } else {
        respond(context, message, answer -> answer.replaceOriginal(true));
      }
    } catch (RuntimeException e) {
      LOG.warn("An answer to a button did not reach its reader: {}", e.toString());
    }
  }

  /**
   * For everybody in the channel of the message that holds the button, even where we are no member.
   *
   * @return whether Slack took it
   */
  boolean forEverybody(ActionContext context, Press press, Message message) {
    try {
      return respond(
          context,
          message,
          answer ->
              answer
                  .responseType("in_channel")
                  .replaceOriginal(false)
                  .threadTs(press.thread().orElse(null)));
    } catch (RuntimeException e) {
      LOG.warn("What was shared did not reach its channel: {}", e.toString());
      return false;
    }
  }

  /** Privately beside the message that holds the button; in a form of its own elsewhere. */
  void beside(ActionContext context, Press press, Message message) {
    try {
      if (press.viewId().isPresent()) {
        slack.of(press.workspace()).openForm(press.trigger(), GiveForm.done(message));
      } else {
        respond(
            context,
            message,
            answer ->
                answer
                    .responseType("ephemeral")
                    .replaceOriginal(false)
                    .threadTs(press.thread().orElse(null)));
      }
    } catch (RuntimeException e) {
      LOG.warn("An answer to a button did not reach its reader: {}", e.toString());
    }
  }

  /** Where Slack refuses the blocks it is asked once more, with the plain ones. */
  private boolean respond(
      ActionContext context, Message message, UnaryOperator<ActionResponseBuilder> how) {
    return respond(context, message.text(), message.blocks(), how)
        || (message.hasPlainer() && respond(context, message.text(), message.plainBlocks(), how));
  }

  private boolean respond(
      ActionContext context,
      String text,
      List<LayoutBlock> blocks,
      UnaryOperator<ActionResponseBuilder> how) {
    try {
      calls.answer(() -> context.respond(answer -> how.apply(answer).text(text).blocks(blocks)));
      return true;
    } catch (SlackFault fault) {
      if (!fault.refused()) {
        throw fault;
      }
      LOG.info("Slack refused an answer to a button ({})", fault.getMessage());
      return false;
    }
  }
}
