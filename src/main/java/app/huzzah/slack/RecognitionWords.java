package app.huzzah.slack;

import app.huzzah.db.Database;
import app.huzzah.recognition.Picture;
import app.huzzah.recognition.PictureStore;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.RecognitionMessageStore;
import app.huzzah.recognition.RecognitionMessageStore.Shown;
import app.huzzah.recognition.SeenBy;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.People;
import app.huzzah.slack.view.RecognitionPost;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Words the messages that show a recognition, as things stand at that moment. */
final class RecognitionWords {
  private final Database database;
  private final NamesOf names;
  private final PictureStore pictures = new PictureStore();
  private final RecognitionMessageStore messages = new RecognitionMessageStore();

  RecognitionWords(Database database, NamesOf names) {
    this.database = database;
    this.names = names;
  }

  Optional<Picture> find(WorkspaceId workspace, RecognitionId id) {
    return database.query(dsl -> pictures.find(dsl, workspace, id));
  }

  /** What was taken back before it could be said is not said. */
  Optional<Picture> standing(WorkspaceId workspace, RecognitionId id) {
    return find(workspace, id).filter(picture -> !picture.recognition().takenBack());
  }

  /** Whether it is the same as then; for who holds the recognition's row locked. */
  boolean isStill(DSLContext tx, Picture then) {
    Recognition recognition = then.recognition();
    return pictures.find(tx, recognition.workspace(), recognition.id()).equals(Optional.of(then));
  }

  /**
   * The post in a channel.
   *
   * @param about the message that it is about, if it links to one
   */
  Message inChannel(Picture picture, Optional<Shown> about) {
    return RecognitionPost.inChannel(
        picture.recognition(),
        picture.boosters(),
        picture.seen(),
        names.of(
            picture.recognition(),
            List.of(),
            Stream.concat(picture.boosters().stream(), picture.seen().stream().map(SeenBy::leader))
                .toList()),
        about.flatMap(Shown::permalink).orElse(""));
  }

  /**
   * The direct message to a recipient.
   *
   * @param permalink of the message that it is about; empty for that of the post, if there is one
   */
  Message toRecipient(Recognition recognition, Optional<String> permalink) {
    String link =
        permalink
            .or(() ->
                database.query(
                    dsl -> messages.permalink(dsl, recognition.workspace(), recognition.id())))
            .orElse("");
    return RecognitionPost.toRecipient(recognition, people(recognition), link);
  }

  /** What a message of ours says now. */
  Message now(Picture picture, Shown shown) {
    Recognition recognition = picture.recognition();
    boolean theirs = shown.recipient().map(recognition.recipients()::contains).orElse(true);
    if (recognition.takenBack() || !theirs) {
      return RecognitionPost.takenBack();
    }
    return shown.role() == Shown.Role.POST
        ? inChannel(picture, about(recognition))
        : toRecipient(recognition, Optional.empty());
  }

  People people(Recognition recognition) {
    return names.of(recognition, List.of());
  }

  /** The message that a post is about, as it was remembered when it was posted. */
  private Optional<Shown> about(Recognition recognition) {
    return recognition.origin().followsSource() || recognition.place().source().isEmpty()
        ? Optional.empty()
        : database
            .query(dsl -> messages.all(dsl, recognition.workspace(), recognition.id()))
            .stream()
            .filter(shown -> shown.role() == Shown.Role.SOURCE)
            .findFirst();
  }
}
