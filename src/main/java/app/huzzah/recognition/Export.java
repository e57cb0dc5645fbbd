package app.huzzah.recognition;

import app.huzzah.db.Database;
import app.huzzah.workspace.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Everything that was given, as CSV (RFC 4180), one line for each recipient of each recognition.
 *
 * <p>It is for whoever owns the database, and so leaves nothing out: what was said in private is in
 * it, and what was taken back is, with the moment of that.
 */
public final class Export {
  /** The columns in their order; others read them by name, so they do not change. */
  static final String[] COLUMNS = {
    "id",
    "given_at",
    "giver",
    "recipient",
    "kind",
    "size",
    "points",
    "boost_points",
    "channel",
    "origin",
    "values",
    "message",
    "taken_back_at"
  };

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  private Export() {}

  /**
   * Writes a header and the lines by workspace, recognition and recipient, as the database was at
   * the beginning, however long it takes. Memory does not grow with the number of lines.
   *
   * @param workspace the only one to write, if not all; of one that is not known, only the header
   *     is written
   * @return how many lines followed the header
   * @throws IOException if the output takes no more
   */
  public static long write(Database database, Optional<WorkspaceId> workspace, Appendable out)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    try {
      return database.readUnhurried(
          dsl -> new ExportStore().forEach(dsl, workspace, line -> print(printer, line)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void print(CSVPrinter printer, ExportLine line) {
    try {
      printer.printRecord(
          line.id(),
          utc(line.givenAt()),
          ExportCell.harmless(line.giver()),
          ExportCell.harmless(line.recipient()),
          line.kind(),
          line.size(),
          line.points(),
          line.boostPoints(),
          ExportCell.harmless(line.channel().orElse("")),
          line.origin(),
          ExportCell.harmless(String.join(" ", line.values())),
          ExportCell.harmless(line.message()),
          line.takenBackAt().map(Export::utc).orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String utc(Instant moment) {
    return UTC.format(moment);
  }
}
