package app.huzzah.demo.model;

import app.huzzah.demo.model.User.Role;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What a new workspace begins with. Ids can be read: {@code U0MIA00000} for mia, {@code C0WINS0000}
 * for #wins.
 *
 * <pre>{@code
 * Seed.named("Small & Co", "small")
 *     .person("mia", "Mia Rossi", "Designer", "Europe/Rome", Role.ADMIN)
 *     .person("ben", "Ben Ito", "Engineer", "Asia/Tokyo")
 *     .group("design", "Design team", "mia")
 *     .channel("wins", "What went well")          // everybody is in it, the bot too
 *     .privateChannel("leaders", "", "mia")       // only these
 * }</pre>
 */
public final class Seed {
  private static final List<String> COLOURS =
      List.of(
          "#7a4dc9", "#c2410c", "#0f766e", "#b91c5c", "#1d4ed8", "#4d7c0f", "#a16207", "#0e7490",
          "#86198f", "#9f1239", "#3f6212", "#334155");
  private final String team;
  private final String domain;
  private final String teamId;
  private final List<User> users = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Channel> channels = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private final List<AppInfo.Shortcut> shortcuts = new ArrayList<>();
  private final List<String> scopes = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private String bot = "Huzzah";

  private Seed(String team, String domain) {
    this.team = team;
    this.domain = domain;
    this.teamId = id("T", domain);
  }

  public static Seed named(String team, String domain) {
    return new Seed(team, domain);
  }

  /** The app's name; its bot has the same in small letters as a handle. */
  public Seed app(String name, String... slashCommands) {
    bot = name;
    commands.addAll(Arrays.asList(slashCommands));
    return this;
  }

  /** What the bot token may do; as long as none is named, everything. */
  public Seed scopes(String... granted) {
    scopes.addAll(Arrays.asList(granted));
    return this;
  }

  /** The app's bot_events; as long as none is named, all. */
  public Seed events(String... subscribed) {
    events.addAll(Arrays.asList(subscribed));
    return this;
  }

  public AppSetup setup() {
    return new AppSetup(commands, shortcuts, scopes, events);
  }

  /** {@code type}: {@code global} or {@code message}. */
  public Seed shortcut(String type, String name, String callbackId) {
    shortcuts.add(new AppInfo.Shortcut(type, name, callbackId));
    return this;
  }

  public Seed person(String handle, String name, String title, String tz, Role... roles) {
    return person(teamId, handle, name, title, tz, roles);
  }

  /** Somebody of another organisation (Slack Connect), or a person with roles. */
  public Seed person(
      String itsTeam, String handle, String name, String title, String tz, Role... roles) {
    String colour = COLOURS.get(users.size() % COLOURS.size());
    users.add(
        new User(
            id("U", handle),
            itsTeam,
            handle,
            name,
            title,
            tz,
            colour,
            Set.copyOf(Arrays.asList(roles))));
    return this;
  }

  /**
   * Somebody of another organisation (Slack Connect), who is in no channel unless one names them.
   *
   * @param organisation such as {@code northwind}
   */
  public Seed stranger(String organisation, String handle, String name, String tz) {
    return person(id("T", organisation), handle, name, "", tz);
  }

  public Seed group(String handle, String name, String... handles) {
    groups.add(new Group(id("S", handle), handle, name, ids(handles), false));
    return this;
  }

  /**
   * A public channel with all of the team's people named so far who are not deactivated, and the
   * bot.
   */
  public Seed channel(String name, String topic) {
    List<String> members =
        new ArrayList<>(
            users.stream()
                .filter(user -> !user.is(Role.DEACTIVATED) && user.teamId().equals(teamId))
                .map(User::id)
                .toList());
    members.add(botUserId());
    return conversation(name, topic, Channel.Kind.PUBLIC, members);
  }

  /**
   * A public channel with these people alone; {@code botHandle()} among them brings the bot,
   * somebody of another organisation makes it shared.
   */
  public Seed channelOf(String name, String topic, String... handles) {
    return conversation(name, topic, Channel.Kind.PUBLIC, ids(handles));
  }

  /** A private channel with these people alone; {@code botHandle()} among them brings the bot. */
  public Seed privateChannel(String name, String topic, String... handles) {
    return conversation(name, topic, Channel.Kind.PRIVATE, ids(handles));
  }

  private Seed conversation(String name, String topic, Channel.Kind kind, List<String> members) {
    String creator = members.isEmpty() ? "USLACKBOT" : members.getFirst();
    channels.add(
        new Channel(id("C", name), name, kind, creator, members, topic, false, 1_700_000_000));
    return this;
  }

  public String botHandle() {
    return bot.toLowerCase(Locale.ROOT);
  }

  private String botUserId() {
    return id("U", botHandle());
  }

  private static List<String> ids(String... handles) {
    return Arrays.stream(handles).map(handle -> id("U", handle)).toList();
  }

  static String id(String prefix, String name) {
    String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    String body = prefix + "0" + letters;
    return body.length() > 11
        ? body.substring(0, 8)
            + String.format(Locale.ROOT, "%03d", Math.floorMod(name.hashCode(), 1000))
        : body + "0".repeat(Math.max(0, 10 - body.length()));
  }

  /** A workspace as this says, with fresh secrets. */
  public Workspace grow(InstantSource clock, RandomGenerator random) {
    Ids ids = new Ids(random, 0);
    AppInfo app =
        new AppInfo(
            teamId,
            team,
            domain,
            id("A", botHandle()),
            bot,
            botUserId(),
            id("B", botHandle()),
            commands,
            shortcuts,
            "xoxb-0-" + ids.letters(24),
            "xapp-1-" + ids.letters(24),
            ids.letters(32).toLowerCase(Locale.ROOT),
            ids.letters(24));
    Workspace workspace = new Workspace(app, ids, new Timestamps(clock, 0));
    User slackbot =
        new User(
            "USLACKBOT",
            teamId,
            "slackbot",
            "Slackbot",
            "",
            "America/Los_Angeles",
            "#757575",
            Set.of());
    workspace.users().put(slackbot.id(), slackbot);
    User itself =
        new User(
            botUserId(),
            teamId,
            botHandle(),
            bot,
            "",
            "America/Los_Angeles",
            "#4a154b",
            Set.of(Role.BOT));
    workspace.users().put(itself.id(), itself);
    users.forEach(user -> workspace.users().put(user.id(), user));
    groups.forEach(group -> workspace.groups().put(group.id(), group));
    channels.forEach(channel -> workspace.channels().put(channel.id(), channel));
    for (User user : new LinkedHashSet<>(users)) {
      if (!user.is(Role.BOT) && !user.is(Role.DEACTIVATED) && user.teamId().equals(teamId)) {
        workspace.direct(user.id());
      }
    }
    return workspace;
  }
}
