package app.huzzah.demo.model;

import app.huzzah.demo.model.User.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of one workspace. Each table may be used by any thread; several steps in one go through
 * {@link #atomically}.
 */
public final class Workspace {
  private final ReentrantLock lock = new ReentrantLock();
  private final Changes changes = new Changes();
  private final AppInfo app;
  private final Ids ids;
  private final Timestamps time;
  private final Table<User> users = new Table<>(lock, this::userChanged);
  private final Table<Group> groups = new Table<>(lock, ignored -> changes.forAll());
  private final Table<Channel> channels = new Table<>(lock, this::channelChanged);
  private final Table<SlackFile> files = new Table<>(lock, ignored -> changes.forAll());
  private final Table<View> homes =
      new Table<>(lock, view -> changes.forThese(List.of(view.user())));
  private final Table<View> modals =
      new Table<>(lock, view -> changes.forThese(List.of(view.user())));
  private final Messages messages = new Messages(lock, this::messageChanged);

  /** Ids of those of another organisation: each event asks for them, among thousands of others. */
  private final Set<String> visitors = new HashSet<>();

  /** Each person's direct message with the bot, by user id; looked up for each message to one. */
  private final Map<String, String> directs = new HashMap<>();

  public Workspace(AppInfo app, Ids ids, Timestamps time) {
    this.app = app;
    this.ids = ids;
    this.time = time;
  }

  public <T extends @Nullable Object> T atomically(Supplier<T> steps) {
    lock.lock();
    try {
      return steps.get();
    } finally {
      lock.unlock();
    }
  }

  private void userChanged(User user) {
    if (user.teamId().equals(app.teamId())) {
      visitors.remove(user.id());
    } else {
      visitors.add(user.id());
    }
    changes.forAll();
  }

  private void channelChanged(Channel channel) {
    if (channel.kind() == Channel.Kind.DIRECT) {
      directs.put(channel.creator(), channel.id());
    }
    changes.forAll();
  }

  private void messageChanged(Message message) {
    if (message.onlyFor() != null) {
      changes.forThese(List.of(message.onlyFor()));
      return;
    }
    Optional<Channel> channel = channels.find(message.channel());
    if (channel.isPresent() && channel.get().kind() != Channel.Kind.PUBLIC) {
      changes.forThese(channel.get().members());
    } else {
      changes.forAll();
    }
  }

  public AppInfo app() {
    return app;
  }

  public Ids ids() {
    return ids;
  }

  public Timestamps time() {
    return time;
  }

  public Changes changes() {
    return changes;
  }

  public Table<User> users() {
    return users;
  }

  public Table<Group> groups() {
    return groups;
  }

  public Table<Channel> channels() {
    return channels;
  }

  public Table<SlackFile> files() {
    return files;
  }

  /** Each person's Home of the app, by user id. */
  public Table<View> homes() {
    return homes;
  }

  /** Open modals, by view id, in the order in which they were opened. */
  public Table<View> modals() {
    return modals;
  }

  public Messages messages() {
    return messages;
  }

  /**
   * The person with this id or handle, with or without {@code @}.
   *
   * @throws NoSuchElementException where there is none
   */
  public User user(String idOrHandle) {
    String wanted = idOrHandle.startsWith("@") ? idOrHandle.substring(1) : idOrHandle;
    return users
        .find(wanted)
        .or(() -> users.first(user -> user.handle().equals(wanted)))
        .orElseThrow(() -> new NoSuchElementException("Nobody here is called " + idOrHandle));
  }

  /**
   * The conversation with this id or name, with or without {@code #}.
   *
   * @throws NoSuchElementException where there is none
   */
  public Channel channel(String idOrName) {
    String wanted = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
    return channels
        .find(wanted)
        .or(() -> channels.first(channel -> channel.name().equals(wanted)))
        .orElseThrow(() -> new NoSuchElementException("There is no channel " + idOrName));
  }

  /** The direct message between this person and the app's bot, made where there was none. */
  public Channel direct(String user) {
    return atomically(() ->
        channels
            .find(directs.get(user))
            .orElseGet(() -> {
              String id = ids.next("D");
              return channels.put(
                  id,
                  new Channel(
                      id,
                      "",
                      Channel.Kind.DIRECT,
                      user,
                      List.of(user, app.botUserId()),
                      "",
                      false,
                      time.seconds()));
            }));
  }

  /** This person's open modals, the lowest first. */
  public List<View> modalsOf(String user) {
    return modals.all().stream().filter(view -> view.user().equals(user)).toList();
  }

  /** How all of it looks to the app. */
  public Shown shown() {
    return new Shown(this);
  }

  /** Whether people of another organisation are in it (Slack Connect). */
  public boolean isShared(Channel channel) {
    return atomically(
        () -> channel.kind() != Channel.Kind.DIRECT && visitors.stream().anyMatch(channel::has));
  }

  /** Whether the bot sees what happens in the conversation. */
  public boolean botIsIn(Channel channel) {
    return channel.has(app.botUserId());
  }

  /** Plain members: neither bots nor deactivated. */
  public Set<User> people() {
    return Set.copyOf(
        users.all().stream()
            .filter(user -> !user.is(Role.BOT) && !user.is(Role.DEACTIVATED))
            .toList());
  }
}
