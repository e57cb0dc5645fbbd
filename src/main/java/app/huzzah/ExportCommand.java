package app.huzzah;

import app.huzzah.db.Database;
import app.huzzah.recognition.Export;
import app.huzzah.workspace.WorkspaceId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes all recognitions as CSV to standard output. */
@Command(
    name = "export",
    description = "Writes every recognition as CSV to standard output, private ones included.")
final class ExportCommand implements Callable<Integer> {
  @Option(names = "--workspace", paramLabel = "ID", description = "Only this workspace.")
  private @Nullable String workspace;

  @Override
  public Integer call() throws IOException {
    try (StoredData data = StoredData.open(Settings.read())) {
      write(data.database(), System.out);
    }
    return 0;
  }

  private void write(Database database, PrintStream to) throws IOException {
    BufferedWriter out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    Export.write(database, Optional.ofNullable(workspace).map(WorkspaceId::new), out);
    out.flush();
  }
}
