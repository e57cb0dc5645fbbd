package app.huzzah.slack.view;

import app.huzzah.recognition.GiveOutcome;
import app.huzzah.slack.text.Numbers;
import java.util.List;

/** What is said beside a field of the form for giving; Slack shows it as plain text. */
public final class FormMend {
  public static final String TORN =
      "I can no longer tell which message this form is about. Copy your words, close it and open it"
          + " once more.";
  public static final String GROUP_GONE =
      "One of these groups is gone. Take it out, or name its people one by one.";
  public static final String SAID_IN_PRIVATE =
      "That message was not written in public, so what it says stays there: post it there, or tick"
          + " “Only to them”.";

  private FormMend() {}

  /** Beside which field a refused gift is to be mended. */
  public static String field(GiveOutcome.Refused refused) {
    return switch (refused) {
      case GiveOutcome.OverAllowance over -> GiveForm.SIZE;
      case GiveOutcome.NobodyToThank nobody -> GiveForm.PEOPLE;
      case GiveOutcome.ManyPeople many -> GiveForm.GROUPS;
      case GiveOutcome.NotAGiver not -> GiveForm.PEOPLE;
      case GiveOutcome.NoReason none -> GiveForm.MESSAGE;
      case GiveOutcome.MessageTooLong tooLong -> GiveForm.MESSAGE;
    };
  }

  /**
   * Values that the workspace no longer has.
   *
   * @param values without the {@code #}
   */
  public static String valuesGone(List<String> values) {
    return Numbers.list(values.stream().map(value -> "#" + value).toList(), 5)
        + (values.size() == 1 ? " is no longer one" : " are no longer some")
        + " of the company's values. Take "
        + (values.size() == 1 ? "it" : "them")
        + " out, and send it again.";
  }
}
