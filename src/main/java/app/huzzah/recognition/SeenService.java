package app.huzzah.recognition;

import app.huzzah.db.Database;
import app.huzzah.workspace.ChannelStore;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Leaders tell that they read a recognition, once each, with words or without. Whoever did so in
 * silence may add words later, once; words that were said stay as they are.
 */
public final class SeenService {
  private final Database database;
  private final Directory directory;
  private final Announcements announcements;
  private final InstantSource clock;
  private final RecognitionStore recognitions = new RecognitionStore();
  private final ChannelStore channels = new ChannelStore();
  private final SeenStore seen = new SeenStore();

  public SeenService(
      Database database, Directory directory, Announcements announcements, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Tells that a leader read it.
   *
   * @param words what they add; blanks around them are taken off, and what nobody could read counts
   *     as none
   */
  public SeenOutcome see(WorkspaceId workspace, RecognitionId id, MemberId leader, String words) {
    String said = Giving.saysNothing(words) ? "" : words.strip();
    if (!leads(workspace, leader)) {
      return new SeenOutcome.NotALeader();
    }
    if (said.length() > SeenBy.LONGEST_WORDS) {
      return new SeenOutcome.WordsTooLong(said.length());
    }
    return database.inTransaction(tx ->
        recognitions
            .lock(tx, workspace, id)
            .map(recognition -> see(tx, recognition, leader, said))
            .orElseGet(SeenOutcome.NotPublic::new));
  }

  /** Why this member cannot add words to it now; empty where they can. */
  public Optional<SeenOutcome.Refused> whyNoWords(
      WorkspaceId workspace, RecognitionId id, MemberId leader) {
    if (!leads(workspace, leader)) {
      return Optional.of(new SeenOutcome.NotALeader());
    }
    return database.read(dsl ->
        recognitions
            .find(dsl, workspace, id)
            .map(recognition ->
                whyNot(dsl, recognition, leader)
                    .or(() ->
                        before(dsl, recognition, leader)
                            .filter(SeenBy::hasWords)
                            .map(SeenOutcome.AlreadySeen::new)))
            .orElseGet(() -> Optional.of(new SeenOutcome.NotPublic())));
  }

  private SeenOutcome see(DSLContext tx, Recognition recognition, MemberId leader, String words) {
    Optional<SeenOutcome.Refused> refusal = whyNot(tx, recognition, leader);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<SeenBy> before = before(tx, recognition, leader);
    if (before.isPresent() && (before.get().hasWords() || words.isEmpty())) {
      return new SeenOutcome.AlreadySeen(before.get());
    }
    SeenBy now =
        new SeenBy(
            leader,
            before.map(SeenBy::at).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS)),
            words);
    seen.save(tx, recognition.workspace(), recognition.id(), now);
    announcements.seen(tx, recognition, now);
    return new SeenOutcome.Seen(recognition, now);
  }

  private Optional<SeenOutcome.Refused> whyNot(
      DSLContext dsl, Recognition recognition, MemberId leader) {
    if (!isPublic(dsl, recognition)) {
      return Optional.of(new SeenOutcome.NotPublic());
    }
    if (recognition.takenBack()) {
      return Optional.of(new SeenOutcome.Gone());
    }
    boolean given = recognition.giver().equals(leader);
    return given || recognition.recipients().equals(List.of(leader))
        ? Optional.of(new SeenOutcome.YourOwn(given))
        : Optional.empty();
  }

  private boolean isPublic(DSLContext dsl, Recognition recognition) {
    return recognition.audience() == Audience.PUBLIC
        && recognition
            .channel()
            .flatMap(channel -> channels.find(dsl, recognition.workspace(), channel))
            .isPresent();
  }

  private Optional<SeenBy> before(DSLContext dsl, Recognition recognition, MemberId leader) {
    return seen.find(dsl, recognition.workspace(), recognition.id(), leader);
  }

  private boolean leads(WorkspaceId workspace, MemberId member) {
    return directory.member(workspace, member).map(found -> found.role().leads()).orElse(false);
  }
}
