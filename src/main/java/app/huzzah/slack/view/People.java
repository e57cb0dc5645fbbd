package app.huzzah.slack.view;

import app.huzzah.recognition.Kind;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.util.Map;

/**
 * Those whom a screen speaks of, by the names that {@link Names} makes harmless, and the emoji that
 * they use for what it shows of them.
 */
public record People(Map<MemberId, Member> members, EmojiSet emojiSet) {
  /** For words without emoji. */
  public People(Map<MemberId, Member> members) {
    this(members, EmojiSet.FIRST);
  }

  /** As the workspace has it, with colons. */
  public String emoji(Kind kind) {
    return Words.emoji(kind, emojiSet);
  }

  /** That of what is big, with colons. */
  public String bigEmoji() {
    return Words.big(emojiSet);
  }

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
