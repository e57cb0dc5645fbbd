package app.huzzah.slack.client;

import app.huzzah.recognition.HistoryLine;
import app.huzzah.recognition.LeftOut;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.slack.view.People;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the names, and the emoji, that a screen needs. */
public final class NamesOf {
  private final Directory directory;

  public NamesOf(Directory directory) {
    this.directory = directory;
  }

  /** Those that stand for the kinds now. */
  public EmojiSet emoji(WorkspaceId workspace) {
    return directory.workspace(workspace).settings().emoji();
  }

  public People of(WorkspaceId workspace, Collection<MemberId> members) {
    return new People(directory.members(workspace, members), emoji(workspace));
  }

  public People of(Recognition recognition, Collection<LeftOut> leftOut) {
    return of(recognition, leftOut, List.of());
  }

  /** Those of a recognition and others beside it, such as those who joined. */
  public People of(
      Recognition recognition, Collection<LeftOut> leftOut, Collection<MemberId> others) {
    Set<MemberId> everyone = new HashSet<>(recognition.recipients());
    everyone.add(recognition.giver());
    everyone.addAll(others);
    leftOut.forEach(out -> everyone.add(out.member()));
    return of(recognition.workspace(), everyone);
  }

  /** Those whom an answer about taking back names. */
  public People of(WorkspaceId workspace, TakeBackOutcome outcome) {
    return switch (outcome) {
      case TakeBackOutcome.TakenBack taken -> of(taken.recognition(), List.of());
      case TakeBackOutcome.AlreadyTakenBack already -> of(already.recognition(), List.of());
      case TakeBackOutcome.TooLate late -> of(late.recognition(), List.of());
      case TakeBackOutcome.NotYours notYours -> of(workspace, Set.<MemberId>of());
      case TakeBackOutcome.NotAnAdmin not -> of(workspace, Set.<MemberId>of());
      case TakeBackOutcome.NothingToTakeBack nothing -> of(workspace, Set.<MemberId>of());
    };
  }

  /** All givers and recipients of some recognitions of one workspace. */
  public People ofAll(WorkspaceId workspace, List<Recognition> recognitions) {
    Set<MemberId> everyone = new HashSet<>();
    for (Recognition recognition : recognitions) {
      everyone.addAll(recognition.recipients());
      everyone.add(recognition.giver());
    }
    return of(workspace, everyone);
  }

  /** All whom the lines of a history name. */
  public People ofLines(WorkspaceId workspace, Collection<HistoryLine> lines) {
    Set<MemberId> everyone = new HashSet<>();
    for (HistoryLine line : lines) {
      everyone.addAll(line.recognition().recipients());
      everyone.add(line.recognition().giver());
      line.booster().ifPresent(everyone::add);
    }
    return of(workspace, everyone);
  }
}
