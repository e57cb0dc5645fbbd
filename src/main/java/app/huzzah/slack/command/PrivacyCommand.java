package app.huzzah.slack.command;

import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.PrivacyView;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Privacy;
import app.huzzah.workspace.PrivacyService;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Locale;

/** {@code /huzzah privacy …}: whoever types it decides for themselves. */
public final class PrivacyCommand {
  private static final List<String> WORDS = List.of("hide", "show", "hide place", "show place");

  private final PrivacyService privacy;

  public PrivacyCommand(PrivacyService privacy) {
    this.privacy = privacy;
  }

  Message handle(SlashRequest request, String arguments, String typed) {
    String words = arguments.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (!words.isEmpty() && !WORDS.contains(words)) {
      return Hint.nearest(
          "I don't know that about privacy.",
          Likeness.nearest(words, WORDS).map(near -> "privacy " + near).orElse("privacy"),
          typed);
    }
    return PrivacyView.of(changed(request.workspace(), request.member(), words));
  }

  private Privacy changed(WorkspaceId workspace, MemberId member, String words) {
    return switch (words) {
      case "hide" -> privacy.stayOffBoards(workspace, member, true);
      case "show" -> privacy.stayOffBoards(workspace, member, false);
      case "hide place" -> privacy.hidePlace(workspace, member, true);
      case "show place" -> privacy.hidePlace(workspace, member, false);
      default -> privacy.of(workspace, member);
    };
  }
}
