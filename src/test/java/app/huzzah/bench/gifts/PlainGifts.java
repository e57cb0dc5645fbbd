package app.huzzah.bench.gifts;

import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.demo.PretendSlack;
import app.huzzah.jobs.Outbox;
import app.huzzah.jobs.RecognitionErrands;
import app.huzzah.recognition.Gift;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Occasion;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Place;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.Source;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.WorkspaceId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gifts by message, stored by nothing but JDBC: each connection one after the other. */
final class PlainGifts implements AutoCloseable {
  private final Database recorded;
  private final RecordedGifts record;
  private final RecognitionService recognitions;
  private final WorkspaceId workspace;
  private final Requests requests;
  private final Queue<RecordedGifts.Gift> waiting = new ConcurrentLinkedQueue<>();
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
  private int number;

  /**
   * @param record where gifts are given to be written down
   * @param plain where they are stored as written down; the same as the other was
   */
  PlainGifts(
      DatabaseUrl record, DatabaseUrl plain, int connections, PretendSlack slack, Requests requests)
      throws SQLException {
    InstantSource clock = InstantSource.system();
    this.recorded = Database.connect(record, 1);
    this.record = RecordedGifts.of(recorded.query(dsl -> dsl.configuration()));
    this.recognitions =
        new RecognitionService(
            recorded,
            new Directory(recorded, Roster.NONE, clock),
            new RecognitionErrands(new Outbox(recorded, clock), (tx, changed) -> {}),
            clock);
    this.workspace = new WorkspaceId(slack.app().teamId());
    this.requests = requests;
    for (int i = 0; i < connections; i++) {
      idle.add(opened(plain));
    }
  }

  private static Connection opened(DatabaseUrl url) throws SQLException {
    Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password());
    try (Statement statement = connection.createStatement()) {
      statement.execute("set plan_cache_mode = force_generic_plan"); // as Huzzah's own have
    }
    connection.setAutoCommit(false);
    return connection;
  }

  /** Writes down so many more. */
  void add(int gifts) {
    for (int i = 0; i < gifts; i++) {
      int n = number++;
      Source message = new Source(new ChannelId(requests.channel(n)), requests.ts(n));
      record.taken();
      GiveOutcome outcome =
          recognitions.give(
              new Gift(
                  workspace,
                  Occasion.message(message, 0, message.ts()),
                  new MemberId(requests.giver(n)),
                  Set.of(new MemberId(requests.recipient(n))),
                  Set.of(),
                  Kind.WIN,
                  Size.SMALL,
                  "for the help " + n,
                  List.of(),
                  Place.in(message.channel()).with(message),
                  Origin.MESSAGE,
                  false));
      if (!(outcome instanceof GiveOutcome.Given)) {
        throw new IllegalStateException("" + outcome);
      }
      waiting.add(record.taken());
    }
  }

  /** Stores one of those. */
  void store() {
    Connection connection = idle.remove();
    try {
      waiting.remove().storeBy(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      idle.add(connection);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : new ArrayList<>(idle)) {
      connection.close();
    }
    recorded.close();
  }
}
