package app.huzzah.slack;

import app.huzzah.db.Database;
import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.jobs.Errand;
import app.huzzah.jobs.RecognitionErrands;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionMessageStore;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.SeenBy;
import app.huzzah.recognition.SeenStore;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.view.People;
import app.huzzah.slack.view.SeenMessage;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Takes it to a shout-out's people that a leader read it. */
public final class SeenDelivery {
  private final Database database;
  private final RecognitionService recognitions;
  private final NamesOf names;
  private final SlackClients slack;
  private final SeenStore seen = new SeenStore();
  private final RecognitionMessageStore messages = new RecognitionMessageStore();

  public SeenDelivery(
      Database database, RecognitionService recognitions, NamesOf names, SlackClients slack) {
    this.database = database;
    this.recognitions = recognitions;
    this.names = names;
    this.slack = slack;
  }

  /** Whoever left, or is no longer one of its people, is not told; nor is what was taken back. */
  Delivery tell(WorkspaceId workspace, Errand.TellSeen errand, String reference, boolean inDoubt) {
    Optional<Recognition> standing =
        recognitions
            .find(workspace, errand.recognition())
            .filter(found -> !found.takenBack())
            .filter(found -> RecognitionErrands.people(found).contains(errand.told()));
    Optional<SeenBy> by =
        database
            .query(dsl -> seen.find(dsl, workspace, errand.recognition(), errand.leader()))
            .filter(found -> found.hasWords() == errand.withWords());
    if (standing.isPresent() && by.isPresent()) {
      People people = names.of(standing.get(), List.of(), List.of(errand.leader()));
      if (isHere(people, errand.told())) {
        String link =
            database
                .query(dsl -> messages.permalink(dsl, workspace, errand.recognition()))
                .orElse("");
        slack
            .of(workspace)
            .tell(
                errand.told(),
                SeenMessage.of(standing.get(), by.get(), errand.told(), people, link),
                reference,
                inDoubt);
      }
    }
    return Delivery.done();
  }

  private static boolean isHere(People people, MemberId told) {
    return Optional.ofNullable(people.members().get(told))
        .map(Member::deactivated)
        .map(gone -> !gone)
        .orElse(true);
  }
}
