package app.huzzah.recognition;

import app.huzzah.db.Database;
import app.huzzah.workspace.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jooq.DSLContext;

/**
 * What a workspace's leaders may take away: the recognitions of four weeks that everybody could
 * read and still can, in words and with names, as CSV (RFC 4180). What was said elsewhere is
 * counted, and what was taken back is not there.
 */
public final class PublicExport {
  /** The columns in their order. */
  static final String[] COLUMNS = {
    "given_at",
    "giver",
    "giver_name",
    "recipient",
    "recipient_name",
    "kind",
    "size",
    "points",
    "boost_points",
    "channel",
    "values",
    "message"
  };

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();

  /** Weeks that are told. */
  private static final int WEEKS = 4;

  /** Characters that are held in memory at most; 50,000 lines and more. */
  static final int MOST_CHARACTERS = 8_000_000;

  private final Database database;
  private final int most;
  private final PublicExportStore store = new PublicExportStore();

  public PublicExport(Database database) {
    this(database, MOST_CHARACTERS);
  }

  PublicExport(Database database, int most) {
    this.database = database;
    this.most = most;
  }

  /** The file of the four weeks until a moment, exclusive. */
  public PublicLines read(WorkspaceId workspace, Instant until) {
    return database.read(dsl -> read(dsl, workspace, until));
  }

  private PublicLines read(DSLContext tx, WorkspaceId workspace, Instant until) {
    ZonedDateTime end = until.atZone(store.zone(tx, workspace));
    ZonedDateTime start = end.minusWeeks(WEEKS);
    Sheet sheet = new Sheet(end.getZone());
    boolean whole =
        store.forEach(
            tx,
            workspace,
            start.toInstant(),
            until,
            line -> {
              if (sheet.text.length() > most) {
                return false;
              }
              sheet.add(line);
              return true;
            });
    return new PublicLines(
        start.toLocalDate(),
        end.toLocalDate(),
        sheet.text.toString(),
        sheet.shoutOuts,
        whole,
        store.elsewhere(tx, workspace, start.toInstant(), until));
  }

  /** The file as it grows. */
  private static final class Sheet {
    private final StringBuilder text = new StringBuilder("\uFEFF");
    private final ZoneId zone;
    private final CSVPrinter printer;
    private long latest;
    private int shoutOuts;

    Sheet(ZoneId zone) {
      this.zone = zone;
      try {
        this.printer = new CSVPrinter(text, FORMAT);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void add(PublicLine line) {
      if (line.line().id() != latest) {
        shoutOuts++;
        latest = line.line().id();
      }
      try {
        printer.printRecord(
            line.line().givenAt().atZone(zone).toOffsetDateTime(),
            ExportCell.harmless(line.line().giver()),
            ExportCell.harmless(line.giverName()),
            ExportCell.harmless(line.line().recipient()),
            ExportCell.harmless(line.recipientName()),
            line.line().kind(),
            line.line().size(),
            line.line().points(),
            line.line().boostPoints(),
            ExportCell.harmless(line.channelName()),
            ExportCell.harmless(String.join(" ", line.line().values())),
            ExportCell.harmless(line.line().message()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
