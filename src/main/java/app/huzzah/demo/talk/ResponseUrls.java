package app.huzzah.demo.talk;

import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Addresses at which the app may answer an interaction: five times within thirty minutes of the
 * workspace's clock.
 */
public final class ResponseUrls {
  private static final int USES = 5;
  private static final Duration LIFETIME = Duration.ofMinutes(30);
  private static final int KEPT = 2_000;
  private final Workspace workspace;
  private final Posting posting;
  private final Content contents;
  private final Map<String, Ticket> issued = new LinkedHashMap<>();

  private record Ticket(
      String user, String channel, @Nullable String original, Instant at, int uses) {}

  public ResponseUrls(Workspace workspace, Posting posting) {
    this.workspace = workspace;
    this.posting = posting;
    this.contents = new Content(workspace);
  }

  /**
   * The last part of a new address.
   *
   * @param original the message that was interacted with; null for a command
   */
  public synchronized String issue(String user, Channel channel, @Nullable String original) {
    String ticket =
        workspace.app().teamId()
            + "/"
            + workspace.ids().next("")
            + "/"
            + workspace.ids().letters(24);
    issued.put(ticket, new Ticket(user, channel.id(), original, workspace.time().now(), 0));
    if (issued.size() > KEPT) {
      issued.remove(issued.keySet().iterator().next());
    }
    return ticket;
  }

  /**
   * The app answers at an address. Refuses with used_url, expired_url, or what is wrong with the
   * message.
   */
  public void answer(String ticket, JsonObject body) {
    Ticket use = use(ticket);
    Channel channel = workspace.channel(use.channel());
    show(use.user(), channel, use.original(), body);
  }

  private synchronized Ticket use(String ticket) {
    Ticket use = issued.get(ticket);
    if (use == null || workspace.time().now().isAfter(use.at().plus(LIFETIME))) {
      throw new Refused("expired_url");
    }
    if (use.uses() >= USES) {
      throw new Refused("used_url");
    }
    issued.put(
        ticket, new Ticket(use.user(), use.channel(), use.original(), use.at(), use.uses() + 1));
    return use;
  }

  /** Shows an answer: new, in place of the original, or by deleting the original. */
  public void show(String user, Channel channel, @Nullable String original, JsonObject body) {
    Optional<Message> former =
        workspace.messages().find(channel.id(), original == null ? "" : original);
    if (Json.flag(body, "delete_original")) {
      former.ifPresent(message -> posting.delete(channel, message.ts()));
      return;
    }
    JsonObject content = contents.of(body, Content.POST_TEXT);
    if (Json.flag(body, "replace_original") && former.isPresent()) {
      posting.change(channel, former.get().ts(), content, null);
    } else if (Json.string(body, "response_type", "ephemeral").equals("in_channel")) {
      posting.byApp(channel, content, Json.string(body, "thread_ts"));
    } else {
      posting.byAppFor(user, channel, content, Json.string(body, "thread_ts"));
    }
  }
}
