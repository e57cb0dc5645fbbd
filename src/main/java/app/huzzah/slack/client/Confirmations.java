package app.huzzah.slack.client;

import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Posting;
import app.huzzah.recognition.Recognition;
import app.huzzah.slack.view.GiveAnswer;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.People;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import java.util.List;
import java.util.Optional;

/** What a giver hears of a gift that is stored, whichever way it was given. */
public final class Confirmations {
  private final Directory directory;
  private final NamesOf names;

  public Confirmations(Directory directory, NamesOf names) {
    this.directory = directory;
    this.names = names;
  }

  /** It was stored now. */
  public Message of(GiveOutcome.Given given) {
    return GiveAnswer.confirmation(
        given.recognition(),
        posted(given.recognition()),
        given.leftOut(),
        given.allowance(),
        new People(given.people()));
  }

  /** It was stored before. */
  public Message of(GiveOutcome.AlreadyGiven already) {
    return GiveAnswer.confirmation(
        already.recognition(),
        posted(already.recognition()),
        List.of(),
        already.allowance(),
        names.of(already.recognition(), List.of()));
  }

  private Optional<ChannelId> posted(Recognition recognition) {
    return Posting.channel(recognition, directory.workspace(recognition.workspace()).settings());
  }
}
