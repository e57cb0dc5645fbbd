package app.huzzah.slack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Map;

/** A parser for a workspace with Mia and Ben, whose values are teamwork and customer-first. */
final class Parsing {
  static final String MIA = "<@U1|mia>";
  static final String BEN = "<@U2>";
  static final List<String> VALUES = List.of("teamwork", "customer-first");
  private static final Map<MemberId, String> HANDLES =
      Map.of(new MemberId("U1"), "mia", new MemberId("U2"), "ben");

  private Parsing() {}

  static Typed parse(String slackText) {
    return new CommandParser(VALUES, Parsing::handle).parse(slackText);
  }

  /** Text as a person types it, where Slack recognises nobody. */
  static Typed parseTyped(String plain) {
    return parse(Mrkdwn.escapeControls(plain));
  }

  static Typed.Give gift(String slackText) {
    return assertThat(parse(slackText)).as(slackText).asInstanceOf(type(Typed.Give.class)).actual();
  }

  static Typed.NotUnderstood notUnderstood(String slackText) {
    return assertThat(parse(slackText))
        .as(slackText)
        .asInstanceOf(type(Typed.NotUnderstood.class))
        .actual();
  }

  static String handle(MemberId id) {
    return HANDLES.getOrDefault(id, id.value());
  }
}
