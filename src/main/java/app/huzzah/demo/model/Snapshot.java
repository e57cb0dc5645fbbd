package app.huzzah.demo.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The state of a workspace as it is kept in a file. Open modals, triggers and addresses for answers
 * are not kept: they live for minutes.
 */
public record Snapshot(
    AppInfo app,
    long idsMade,
    long lastMicros,
    List<User> users,
    List<Group> groups,
    List<Channel> channels,
    List<Message> messages,
    List<View> homes,
    List<SlackFile> files) {

  /** Ids that a crash may have handed out after the last snapshot was written are skipped. */
  private static final long SKIPPED_IDS = 100_000;

  public static Snapshot of(Workspace workspace) {
    return workspace.atomically(() ->
        new Snapshot(
            workspace.app(),
            workspace.ids().made(),
            workspace.time().lastMicros(),
            workspace.users().all(),
            workspace.groups().all(),
            workspace.channels().all(),
            workspace.messages().everything(),
            workspace.homes().all(),
            workspace.files().all()));
  }

  /** The workspace as it was, with the app as it is set up now. */
  public Workspace restore(InstantSource clock, RandomGenerator random, AppSetup setup) {
    Workspace workspace =
        new Workspace(
            app.with(setup),
            new Ids(random, idsMade + SKIPPED_IDS),
            new Timestamps(clock, lastMicros));
    users.forEach(user -> workspace.users().put(user.id(), user));
    groups.forEach(group -> workspace.groups().put(group.id(), group));
    channels.forEach(channel -> workspace.channels().put(channel.id(), channel));
    messages.forEach(workspace.messages()::put);
    homes.forEach(home -> workspace.homes().put(home.user(), home));
    files.forEach(file -> workspace.files().put(file.id(), file));
    return workspace;
  }

  public static Snapshot read(Path file) throws IOException {
    return Json.GSON.fromJson(Files.readString(file), Snapshot.class);
  }

  /** Writes beside the file first, so that a crash leaves the former one. */
  public void write(Path file) {
    try {
      Path absolute = file.toAbsolutePath();
      Path folder = absolute.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path fresh = absolute.resolveSibling(absolute.getFileName() + ".new");
      Files.writeString(fresh, Json.GSON.toJson(this));
      Files.move(
          fresh, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The state of the pretend Slack cannot be kept in " + file, e);
    }
  }
}
