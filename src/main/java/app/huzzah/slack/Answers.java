package app.huzzah.slack;

import app.huzzah.slack.action.Press;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Message;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How answers reach the person: in the acknowledgement, in place of a message, in a form. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final SlackClients slack;

  Answers(SlackClients slack) {
    this.slack = slack;
  }

  /** Privately, with the acknowledgement of a command. */
  Response privately(SlashCommandContext context, Message message) {
    return context.ack(
        answer -> answer.responseType("ephemeral").text(message.text()).blocks(message.blocks()));
  }

  /** Privately, where somebody used a shortcut. */
  void privately(MessageShortcutContext context, Message message) {
    try {
      context.respond(
          answer -> answer.responseType("ephemeral").text(message.text()).blocks(message.blocks()));
    } catch (IOException | RuntimeException e) {
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
        context.respond(
            answer -> answer.replaceOriginal(true).text(message.text()).blocks(message.blocks()));
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("An answer to a button did not reach its reader: {}", e.toString());
    }
  }

  /** Privately beside the message that holds the button; in a form of its own elsewhere. */
  void beside(ActionContext context, Press press, Message message) {
    try {
      if (press.viewId().isPresent()) {
        slack.of(press.workspace()).openForm(press.trigger(), GiveForm.done(message));
      } else {
        context.respond(answer ->
            answer
                .responseType("ephemeral")
                .replaceOriginal(false)
                .threadTs(press.thread().orElse(null))
                .text(message.text())
                .blocks(message.blocks()));
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("An answer to a button did not reach its reader: {}", e.toString());
    }
  }
}
