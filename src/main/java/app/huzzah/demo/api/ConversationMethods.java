package app.huzzah.demo.api;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Channel.Kind;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.User;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** About conversations and what was said in them. */
final class ConversationMethods {
  private static final List<String> TYPES =
      List.of("public_channel", "private_channel", "mpim", "im");

  private ConversationMethods() {}

  static void register(MethodTable table) {
    table.bot("conversations.list", "channels:read", ConversationMethods::list);
    table.bot("conversations.info", "", ConversationMethods::info);
    table.bot("conversations.open", "im:write", ConversationMethods::open);
    table.bot("conversations.members", "", ConversationMethods::members);
    table.bot("conversations.history", "", ConversationMethods::history);
    table.bot("conversations.replies", "", ConversationMethods::replies);
    table.bot("conversations.join", "channels:join", ConversationMethods::join);
  }

  /** The conversations of the types asked for that the bot may know of. */
  static List<Channel> listed(Call call) {
    String asked = Objects.requireNonNullElse(call.get("types"), "public_channel");
    List<String> types = Arrays.stream(asked.split(",")).map(String::strip).toList();
    if (!TYPES.containsAll(types)) {
      throw new Refused("invalid_types");
    }
    if (types.contains("private_channel")) {
      call.parts().scopes().require("groups:read");
    }
    if (types.contains("im")) {
      call.parts().scopes().require("im:read");
    }
    return call.workspace().channels().all().stream()
        .filter(channel -> types.contains(channel.kind().listType()))
        .filter(channel -> channel.kind() == Kind.PUBLIC || call.workspace().botIsIn(channel))
        .filter(channel -> !channel.archived() || !call.flag("exclude_archived"))
        .toList();
  }

  private static JsonObject list(Call call) {
    return Page.of(listed(call), call, 100).answer("channels", channel -> shown(call, channel));
  }

  private static JsonObject shown(Call call, Channel channel) {
    return call.workspace().shown().channel(channel, call.app().botUserId());
  }

  private static JsonObject info(Call call) {
    return Call.ok("channel", shown(call, known(call)));
  }

  /** A conversation about which the token may ask: each kind has a scope of its own. */
  private static Channel known(Call call) {
    Channel channel = call.channel("channel");
    call.parts()
        .scopes()
        .require(
            switch (channel.kind()) {
              case PUBLIC -> "channels:read";
              case PRIVATE -> "groups:read";
              case DIRECT -> "im:read";
            });
    return channel;
  }

  private static JsonObject open(Call call) {
    String users = call.get("users");
    if (users == null) {
      return Call.ok("channel", object("id", call.channel("channel").id()));
    }
    if (users.contains(",")) {
      throw new Refused("method_not_supported_for_channel_type");
    }
    User user =
        call.workspace().users().find(users).orElseThrow(() -> new Refused("user_not_found"));
    if (user.is(User.Role.DEACTIVATED)) {
      throw new Refused("user_disabled");
    }
    if (user.is(User.Role.BOT)) {
      throw new Refused("cannot_dm_bot");
    }
    Channel direct = call.workspace().direct(user.id());
    return Call.ok(
        "no_op", true,
        "already_open", true,
        "channel", call.flag("return_im") ? shown(call, direct) : object("id", direct.id()));
  }

  private static JsonObject members(Call call) {
    return Page.of(known(call).members(), call, 100).answer("members", id -> id);
  }

  private static JsonObject history(Call call) {
    Channel channel = readable(call);
    List<Message> newestFirst =
        within(call, call.workspace().messages().in(channel.id())).stream()
            .filter(message ->
                message.threadTs() == null || "thread_broadcast".equals(message.subtype()))
            .toList()
            .reversed();
    Page<Message> page = Page.of(newestFirst, call, 100);
    JsonObject answer = page.answer("messages", message -> shown(call, message));
    answer.addProperty("has_more", page.hasMore());
    return answer;
  }

  private static JsonObject replies(Call call) {
    Channel channel = readable(call);
    String thread = call.need("ts");
    List<Message> all =
        within(call, call.workspace().messages().in(channel.id())).stream()
            .filter(m -> m.ts().equals(thread) || thread.equals(m.threadTs()))
            .toList();
    if (all.isEmpty()) {
      throw new Refused("thread_not_found");
    }
    Page<Message> page = Page.of(all, call, 1_000);
    JsonObject answer = page.answer("messages", message -> shown(call, message));
    answer.addProperty("has_more", page.hasMore());
    return answer;
  }

  private static Channel readable(Call call) {
    Channel channel = call.joined("channel");
    call.parts()
        .scopes()
        .require(
            switch (channel.kind()) {
              case PUBLIC -> "channels:history";
              case PRIVATE -> "groups:history";
              case DIRECT -> "im:history";
            });
    return channel;
  }

  private static List<Message> within(Call call, List<Message> messages) {
    boolean inclusive = call.flag("inclusive");
    @Nullable String oldest = call.get("oldest");
    @Nullable String latest = call.get("latest");
    return messages.stream()
        .filter(m -> oldest == null || compare(m.ts(), oldest) > (inclusive ? -1 : 0))
        .filter(m -> latest == null || compare(m.ts(), latest) < (inclusive ? 1 : 0))
        .toList();
  }

  private static int compare(String ts, String bound) {
    try {
      return new BigDecimal(ts).compareTo(new BigDecimal(bound));
    } catch (NumberFormatException e) {
      throw new Refused("invalid_ts_latest");
    }
  }

  private static JsonObject shown(Call call, Message message) {
    JsonObject json = call.workspace().shown().message(message);
    if (!call.flag("include_all_metadata")) {
      json.remove("metadata");
    }
    return json;
  }

  private static JsonObject join(Call call) {
    Channel channel = call.channel("channel");
    if (channel.kind() != Kind.PUBLIC) {
      throw new Refused("method_not_supported_for_channel_type");
    }
    if (channel.archived()) {
      throw new Refused("is_archived");
    }
    String bot = call.app().botUserId();
    return Call.ok("channel", shown(call, call.parts().directory().invite(channel.id(), bot, bot)));
  }
}
