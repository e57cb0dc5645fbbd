package app.huzzah.slack.view;

import app.huzzah.slack.text.Names;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.util.Map;

/** Those whom a screen speaks of, by the names that {@link Names} makes harmless. */
public record People(Map<MemberId, Member> members) {
  /** For plain text, such as a notification. */
  public String inText(MemberId id) {
    return Names.inText(name(id));
  }

  /** For our own markup. */
  public String inMarkup(MemberId id) {
    return Names.inMarkup(name(id));
  }

  /** As somebody would type it, for text to copy. */
  public String handle(MemberId id) {
    Member member = members.get(id);
    return "@" + (member == null || member.handle().isBlank() ? id.value() : member.handle());
  }

  /** The id where nobody told us a name. */
  private String name(MemberId id) {
    Member member = members.get(id);
    return member == null ? id.value() : member.name();
  }
}
