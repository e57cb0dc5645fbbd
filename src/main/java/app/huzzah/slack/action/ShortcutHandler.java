package app.huzzah.slack.action;

import app.huzzah.slack.client.Forms;
import app.huzzah.slack.text.PlainText;
import app.huzzah.slack.view.Filled;
import app.huzzah.slack.view.People;
import app.huzzah.slack.view.Quoted;
import app.huzzah.slack.view.ShortcutNote;
import app.huzzah.slack.view.Spot;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shortcuts: the form from anywhere, and the form about somebody's message. */
public final class ShortcutHandler {
  private final Directory directory;
  private final Forms forms;

  public ShortcutHandler(Directory directory, Forms forms) {
    this.directory = directory;
    this.forms = forms;
  }

  /** Opens the empty form. */
  public void give(WorkspaceId workspace, String trigger) {
    forms.open(workspace, trigger, Filled.empty());
  }

  /** Opens the form about a message, for its author where they can receive. */
  public void recognise(Shortcut shortcut) {
    Workspace workspace = directory.workspace(shortcut.workspace());
    boolean direct = shortcut.channel().value().startsWith("D");
    Filled here = Filled.empty().in(Optional.of(shortcut.channel()).filter(channel -> !direct));
    if (shortcut.author().isPresent() && shortcut.author().equals(workspace.bot())) {
      forms.open(shortcut.workspace(), shortcut.trigger(), here, ShortcutNote.OWN_POST);
      return;
    }
    String problem = problem(shortcut, workspace);
    boolean open =
        !direct && directory.publicChannel(workspace.id(), shortcut.channel()).isPresent();
    Filled filled =
        (direct ? here.onlyToThem() : here)
            .to(
                problem.isEmpty()
                    ? shortcut.author().map(Set::of).orElse(Set.of())
                    : Set.<MemberId>of())
            .saying(Quoted.lines(PlainText.of(shortcut.text(), id -> name(workspace.id(), id))))
            .at(new Spot(shortcut.channel(), shortcut.thread(), Optional.of(shortcut.ts())));
    forms.open(
        shortcut.workspace(),
        shortcut.trigger(),
        filled,
        ShortcutNote.together(problem, open ? "" : ShortcutNote.STAYS_THERE));
  }

  /** Why the author is not proposed; empty where they are. */
  private String problem(Shortcut shortcut, Workspace workspace) {
    if (shortcut.author().isEmpty()) {
      return shortcut.bot() ? ShortcutNote.BY_A_BOT : ShortcutNote.BY_NOBODY;
    }
    MemberId author = shortcut.author().get();
    if (author.equals(shortcut.member())) {
      return ShortcutNote.YOUR_OWN;
    }
    return directory
        .member(workspace.id(), author)
        .map(member ->
            member
                .exclusion(workspace.settings())
                .map(why ->
                    ShortcutNote.excluded(why, new People(Map.of(author, member)).inMarkup(author)))
                .orElse(""))
        .orElse(ShortcutNote.BY_NOBODY);
  }

  /** As everybody reads it in the message. */
  private String name(WorkspaceId workspace, MemberId id) {
    return directory.member(workspace, id).map(Member::name).orElse(id.value());
  }
}
