package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.OUTBOX;

import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.Duration;
import org.jooq.JSONB;

/** A workspace with an outbox on a real PostgreSQL, a clock that the test sets and a fake Slack. */
final class OutboxTeam implements AutoCloseable {
  static final Duration PACE = Duration.ofSeconds(1);

  final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  final FakeSlack slack = new FakeSlack();
  final Outbox outbox = new Outbox(team.database(), team.clock());
  final PeopleWaiting people = new PeopleWaiting();
  final OutboxRunner runner = newRunner();

  /** One more instance on the same database. */
  OutboxRunner newRunner() {
    return new OutboxRunner(team.database(), slack, people, team.clock(), PACE);
  }

  static Errand post(int number, String channel) {
    return new Errand.PostRecognition(new RecognitionId(number), new ChannelId(channel));
  }

  static Errand tell(int number, String member) {
    return new Errand.TellRecipient(new RecognitionId(number), new MemberId(member));
  }

  void add(Errand... errands) {
    for (Errand errand : errands) {
      team.database().runInTransaction(tx -> outbox.add(tx, team.id(), errand));
    }
  }

  /** An errand as another version of the program wrote it. */
  void addRow(String lane, String name, String subject) {
    team.database()
        .runInTransaction(tx ->
            tx.insertInto(OUTBOX)
                .set(OUTBOX.WORKSPACE_ID, team.id().value())
                .set(OUTBOX.LANE, lane)
                .set(OUTBOX.ERRAND, name)
                .set(OUTBOX.SUBJECT, JSONB.valueOf(subject))
                .set(OUTBOX.CREATED_AT, team.clock().instant())
                .set(OUTBOX.DUE_AT, team.clock().instant())
                .execute());
  }

  void pass(Duration duration) {
    team.clock().pass(duration);
  }

  /** Delivers whatever is due, lane by lane, letting the pace's time pass. */
  void deliverAll() {
    while (runner.runOnce() > 0) {
      pass(PACE);
    }
  }

  @Override
  public void close() {
    runner.close();
    team.close();
  }
}
