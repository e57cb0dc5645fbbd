package app.huzzah.jobs;

import app.huzzah.recognition.Announcements;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionMessageStore;
import app.huzzah.workspace.MemberId;
import org.jooq.DSLContext;

/** Turns what happens to recognitions into errands. */
public final class RecognitionErrands implements Announcements {
  private final Outbox outbox;
  private final RecognitionMessageStore messages = new RecognitionMessageStore();

  public RecognitionErrands(Outbox outbox) {
    this.outbox = outbox;
  }

  /** The recipients hear of it once the post is there, so that they get its link. */
  @Override
  public void given(DSLContext tx, Recognition recognition) {
    if (recognition.channel().isPresent()) {
      outbox.add(
          tx,
          recognition.workspace(),
          new Errand.PostRecognition(recognition.id(), recognition.channel().get()));
    } else {
      for (MemberId recipient : recognition.recipients()) {
        outbox.add(
            tx, recognition.workspace(), new Errand.TellRecipient(recognition.id(), recipient));
      }
    }
  }

  @Override
  public void takenBack(DSLContext tx, Recognition recognition) {
    for (RecognitionMessageStore.Shown shown :
        messages.all(tx, recognition.workspace(), recognition.id())) {
      outbox.add(
          tx,
          recognition.workspace(),
          new Errand.ShowTakenBack(recognition.id(), shown.channel(), shown.ts()));
    }
  }
}
