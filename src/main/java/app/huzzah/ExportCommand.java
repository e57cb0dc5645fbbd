package app.huzzah;

import app.huzzah.db.Database;
import app.huzzah.recognition.Export;
import app.huzzah.workspace.WorkspaceId;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
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
  public Integer call() {
    try (StoredData data = StoredData.open(Settings.read())) {
      write(data.database());
    } catch (IOException e) {
      throw new Explained("The export is incomplete: its output took no more: " + e.getMessage());
    }
    return 0;
  }

  /** Past {@code System.out}, which keeps silent about a full disk and a closed pipe. */
  private void write(Database database) throws IOException {
    BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
    Export.write(database, Optional.ofNullable(workspace).map(WorkspaceId::new), out);
    out.flush();
  }
}
