package app.huzzah.slack.text;

import app.huzzah.workspace.MemberId;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns text that Slack has escaped back into what the person saw while typing: {@code <@U1|mia>}
 * into {@code @mia}, an escaped bracket into a bracket. What comes out is plain text; nothing in it
 * means anything to Slack until somebody escapes it again.
 */
public final class PlainText {
  private static final Pattern CONTROL = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");

  private PlainText() {}

  /**
   * Reads Slack's text.
   *
   * @param names the name of a member where Slack gives an id alone
   */
  public static String of(String slackText, Function<MemberId, String> names) {
    Matcher control = CONTROL.matcher(slackText);
    StringBuilder plain = new StringBuilder(slackText.length());
    int done = 0;
    while (control.find()) {
      plain.append(unescape(slackText.substring(done, control.start())));
      plain.append(unescape(readable(control, names)));
      done = control.end();
    }
    return plain.append(unescape(slackText.substring(done))).toString();
  }

  private static String readable(Matcher control, Function<MemberId, String> names) {
    String target = control.group(2);
    String label = control.group(3) == null ? "" : control.group(3);
    return switch (control.group(1)) {
      case "@" -> "@" + (label.isEmpty() ? name(target, names) : withoutSign(label, '@'));
      case "#" -> "#" + (label.isEmpty() ? target : withoutSign(label, '#'));
      case "!" -> special(target, label);
      default -> label.isEmpty() || target.endsWith(label) ? target : label + " (" + target + ")";
    };
  }

  private static String name(String target, Function<MemberId, String> names) {
    return target.isBlank() ? "" : names.apply(new MemberId(target));
  }

  private static String special(String target, String label) {
    if (!label.isEmpty()) {
      return target.startsWith("subteam") ? "@" + withoutSign(label, '@') : label;
    }
    int hat = target.indexOf('^');
    return "@" + (hat < 0 ? target : target.substring(hat + 1));
  }

  private static String withoutSign(String label, char sign) {
    return !label.isEmpty() && label.charAt(0) == sign ? label.substring(1) : label;
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
