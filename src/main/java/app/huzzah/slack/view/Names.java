package app.huzzah.slack.view;

import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.util.Map;

/** How people are called on a screen, without notifying them. */
public record Names(Map<MemberId, Member> members) {
  /** The name as plain text; the id where nobody told us a name. */
  public String plain(MemberId id) {
    Member member = members.get(id);
    return member == null ? id.value() : member.name();
  }

  /** The name made harmless for our markup. */
  public String escaped(MemberId id) {
    return Mrkdwn.escape(plain(id));
  }
}
