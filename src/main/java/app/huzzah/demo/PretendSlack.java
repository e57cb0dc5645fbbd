package app.huzzah.demo;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.act.Person;
import app.huzzah.demo.api.ApiCall;
import app.huzzah.demo.api.Faults;
import app.huzzah.demo.api.WebApi;
import app.huzzah.demo.block.Pings;
import app.huzzah.demo.delivery.Deliveries;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.delivery.EventQueue;
import app.huzzah.demo.delivery.Events;
import app.huzzah.demo.delivery.Payload;
import app.huzzah.demo.delivery.Retry;
import app.huzzah.demo.delivery.SocketHub;
import app.huzzah.demo.model.AppInfo;
import app.huzzah.demo.model.AppSetup;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.Snapshot;
import app.huzzah.demo.model.Workspace;
import app.huzzah.demo.talk.Directory;
import app.huzzah.demo.talk.Parts;
import app.huzzah.demo.talk.Posting;
import app.huzzah.demo.talk.ResponseUrls;
import app.huzzah.demo.talk.Scopes;
import app.huzzah.demo.talk.Triggers;
import app.huzzah.demo.talk.ViewDesk;
import app.huzzah.demo.web.WebServer;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A Slack of one workspace and one app, on this machine alone. It speaks Slack's protocol over HTTP
 * and WebSockets, and shows itself as a web page.
 *
 * <pre>{@code
 * try (PretendSlack slack = PretendSlack.start(Options.of(clock, random, seed))) {
 *   // the app: slack.apiUrl(), slack.botToken(), slack.signingSecret(), or slack.appToken() for Socket Mode
 *   slack.deliverTo(URI.create("http://127.0.0.1:3000/slack/events"));
 *   Person mia = slack.as("mia");
 *   mia.types("#wins", "/huzzah big win @ben for closing Acme");
 *   slack.messages("#wins");
 * }
 * }</pre>
 */
public final class PretendSlack implements AutoCloseable {
  private final ExecutorService executor;
  private final WebServer server;
  private final Workspace workspace;
  private final EventQueue queue;
  private final Parts parts;
  private final WebApi api;
  private final @Nullable Keeper keeper;

  private PretendSlack(Options options) throws IOException {
    this.executor = Executors.newVirtualThreadPerTaskExecutor();
    this.server = new WebServer(options.port());
    this.workspace =
        options.file().isPresent() && Files.exists(options.file().get())
            ? Snapshot.read(options.file().get())
                .restore(options.clock(), options.random(), options.seed().setup())
            : options.seed().grow(options.clock(), options.random());
    Deliveries deliveries =
        new Deliveries(
            workspace.app(),
            workspace.ids(),
            options.transportClock(),
            options.patience(),
            executor,
            options.logged());
    this.queue = new EventQueue(deliveries, executor, options.retryDelays());
    AppSetup setup = options.seed().setup();
    Set<String> wanted =
        options.subscriptions().isEmpty() ? Set.copyOf(setup.events()) : options.subscriptions();
    Events events = new Events(workspace, queue, t -> wanted.isEmpty() || wanted.contains(t));
    Scopes scopes = new Scopes(setup.scopes());
    Posting posting = new Posting(workspace, events, scopes);
    this.parts =
        new Parts(
            workspace,
            deliveries,
            events,
            scopes,
            posting,
            new ViewDesk(workspace),
            new Directory(workspace, events),
            new Triggers(workspace, options.triggerLifetime()),
            new ResponseUrls(workspace, posting),
            server.base());
    this.api = new WebApi(parts, options.logged());
    this.keeper = options.file().map(file -> new Keeper(workspace, file)).orElse(null);
  }

  /**
   * Starts one.
   *
   * @throws IOException where the port is taken or the kept state cannot be read
   */
  public static PretendSlack start(Options options) throws IOException {
    PretendSlack slack = new PretendSlack(options);
    if (slack.keeper != null) {
      slack.keeper.start();
    }
    try {
      slack.server.start(slack.parts, slack.api);
    } catch (Exception e) {
      slack.close();
      throw new IOException("The pretend Slack could not start", e);
    }
    return slack;
  }

  // For the app.

  /** With a slash at the end. */
  public String apiUrl() {
    return server.base() + "api/";
  }

  public String pageUrl() {
    return server.base().toString();
  }

  public String botToken() {
    return app().botToken();
  }

  public String appToken() {
    return app().appToken();
  }

  public String signingSecret() {
    return app().signingSecret();
  }

  /** Ids, names, secrets. */
  public AppInfo app() {
    return workspace.app();
  }

  /** The app's request URL for everything, as long as no Socket Mode connection is open. */
  public void deliverTo(URI requestUrl) {
    parts.deliveries().to(requestUrl);
  }

  // For acting and reading.

  /** Somebody at work, by handle or id. */
  public Person as(String who) {
    return new Person(parts, workspace.user(who).id());
  }

  /** What everybody in the conversation sees, oldest first. */
  public List<Message> messages(String channel) {
    return workspace.messages().in(workspace.channel(channel).id());
  }

  /** All state, for reading and for arranging what no person does. */
  public Workspace workspace() {
    return workspace;
  }

  /** Joins, leaves, renames and the like, told to the app. */
  public Directory directory() {
    return parts.directory();
  }

  /**
   * Whom the message would notify, user by user: groups and broadcasts count as their members, the
   * author never.
   */
  public Set<String> notified(Message message) {
    Pings pings = Pings.of(message.content());
    Channel channel = workspace.channel(message.channel());
    Set<String> people = new LinkedHashSet<>(pings.users());
    pings
        .groups()
        .forEach(id -> workspace.groups().find(id).ifPresent(g -> people.addAll(g.members())));
    if (!pings.broadcasts().isEmpty()) {
      people.addAll(channel.members());
    }
    people.removeIf(id -> workspace.users().find(id).isEmpty());
    people.remove(message.user());
    return people;
  }

  /** What the message mentions: users, groups, broadcasts. */
  public Pings pings(Message message) {
    return Pings.of(message.content());
  }

  /** An incoming webhook of another app posts under a name; its message is nobody's. */
  public Message webhookPosts(String channel, String name, String text) {
    return parts.posting().byWebhook(workspace.channel(channel), name, text);
  }

  /** Slack adds the preview of a link to a message: the app hears of a change that is no edit. */
  public Message unfurls(Message message, String url, String title) {
    JsonObject preview =
        object("from_url", url, "original_url", url, "id", 1, "title", title, "fallback", title);
    return parts.posting().unfurl(workspace.channel(message.channel()), message.ts(), preview);
  }

  /** Takes the app out of the workspace: its tokens are dead, and it is told. */
  public void uninstall() {
    parts.scopes().revokeToken();
    String ts = workspace.time().next();
    JsonObject tokens = object("oauth", List.of(), "bot", List.of(app().botUserId()));
    parts.events().tell("app", object("type", "tokens_revoked", "tokens", tokens, "event_ts", ts));
    parts.events().tell("app", object("type", "app_uninstalled", "event_ts", ts));
  }

  // For robustness tests.

  public Faults faults() {
    return api.faults();
  }

  /** Calls of the Web API so far, oldest first. */
  public List<ApiCall> calls() {
    return api.log();
  }

  /** Calls of one method so far. */
  public List<ApiCall> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Attempts to deliver something so far, oldest first. */
  public List<Delivery> deliveries() {
    return parts.deliveries().log();
  }

  /**
   * For sending what Slack would not send; see {@link Deliveries#raw} and {@link
   * Deliveries#signed}.
   */
  public Deliveries wire() {
    return parts.deliveries();
  }

  /** For making events of one's own; see {@link Events#tell} and {@link Events#envelope}. */
  public Events events() {
    return parts.events();
  }

  /**
   * Keeps back the events that these acts cause, to be delivered in another order, twice, or not at
   * all.
   *
   * <pre>{@code
   * List<Payload> held = slack.holdingEvents(() -> {
   *   mia.reacts(message, "muscle");
   *   mia.unreacts(message, "muscle");
   * });
   * held.reversed().forEach(slack::delivers);
   * }</pre>
   */
  public List<Payload> holdingEvents(Runnable acts) {
    return queue.holding(acts);
  }

  /** Delivers this now, for the first time or once more, and waits for the app's answer. */
  public Delivery delivers(Payload payload) {
    return parts.deliveries().send(payload);
  }

  /** Delivers this as the first retry of an attempt of which Slack heard nothing. */
  public Delivery retries(Payload payload) {
    return parts.deliveries().send(payload, new Retry(1, "http_timeout"));
  }

  public SocketHub sockets() {
    return parts.deliveries().sockets();
  }

  /** Events on their way, and their retries. */
  public EventQueue queue() {
    return queue;
  }

  /** Stops all of it and writes the state a last time. */
  @Override
  public void close() {
    queue.close();
    workspace.changes().close();
    try {
      parts.deliveries().close();
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The pretend Slack did not stop well", e);
    } finally {
      executor.shutdownNow();
      if (keeper != null) {
        keeper.close();
      }
    }
  }
}
