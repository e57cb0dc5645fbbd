package app.huzzah.slack.client;

import static java.util.Objects.requireNonNull;

import app.huzzah.slack.view.Message;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatGetPermalinkRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.reactions.ReactionsAddRequest;
import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.methods.response.chat.ChatMeMessageResponse;
import com.slack.api.methods.response.reactions.ReactionsAddResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.FormBody;
import okhttp3.Response;

/** The calls that we make to one workspace; whatever goes wrong is a {@link SlackFault}. */
public final class SlackClient {
  private static final String OUR_EVENT = "huzzah_errand";
  private static final int HISTORY = 50;

  /** Threads are read from their beginning; more than this, and a post may be missed. */
  private static final int MOST_REPLIES = 200;

  private static final Set<String> REFUSED_BLOCKS =
      Set.of("invalid_blocks", "invalid_attachments", "internal_error");

  private static final Gson ANSWERS = GsonFactory.createSnakeCase();

  private final MethodsClient methods;
  private final String token;
  private final SlackCalls calls;

  /**
   * Makes a client.
   *
   * @param methods carries the workspace's token too
   */
  public SlackClient(MethodsClient methods, String token, SlackCalls calls) {
    this.methods = methods;
    this.token = token;
    this.calls = calls;
  }

  /** A message that Slack has taken. */
  public record Posted(ChannelId channel, String ts) {}

  /** The workspace's files. */
  public SlackFiles files() {
    return new SlackFiles(methods, calls);
  }

  /** Who we are, in Slack's words. */
  public AuthTestResponse whoAmI() {
    return call("auth.test", () -> methods.authTest(r -> r));
  }

  /**
   * Posts a message.
   *
   * @param channelOrMember a channel, or a member for a direct message
   * @param thread within the channel; empty for the channel itself
   * @param reference kept with the message, so that {@link #find} recognises it
   */
  public Posted post(
      String channelOrMember, Optional<String> thread, Message message, String reference) {
    ChatMeMessageResponse posted =
        withBlocksOf(
            message,
            blocks ->
                brief(
                    "chat.postMessage",
                    RequestFormBuilder.toForm(
                        ChatPostMessageRequest.builder()
                            .channel(channelOrMember)
                            .threadTs(thread.orElse(null))
                            .text(message.text())
                            .blocks(blocks)
                            .unfurlLinks(false)
                            .unfurlMedia(false)
                            .metadata(metadata(reference))
                            .build())));
    return new Posted(new ChannelId(posted.getChannel()), posted.getTs());
  }

  /**
   * Posts what an attempt before may have posted already, unless we see it there. Where we may not
   * look, twice is better than never: use it for what somebody has to see.
   *
   * @param where the conversation that it is posted to
   */
  public Posted postUnlessThere(
      String channelOrMember, Supplier<ChannelId> where, Message message, String reference) {
    Optional<Posted> before = Optional.empty();
    try {
      before = find(where.get(), Optional.empty(), reference);
    } catch (SlackFault fault) {
      if (fault.heals()) {
        throw fault;
      }
    }
    return before.orElseGet(() -> post(channelOrMember, Optional.empty(), message, reference));
  }

  /**
   * Writes to a member.
   *
   * @param inDoubt whether an attempt before may have done so; see {@link #postUnlessThere}
   */
  public Posted tell(MemberId member, Message message, String reference, boolean inDoubt) {
    return inDoubt
        ? postUnlessThere(member.value(), () -> directMessages(member), message, reference)
        : post(member.value(), Optional.empty(), message, reference);
  }

  /** The conversation of a member with us, of which we know no more than who it is with. */
  public ChannelId directMessages(MemberId member) {
    return new ChannelId(
        call(
                "conversations.open",
                () -> methods.conversationsOpen(r -> r.users(List.of(member.value()))))
            .getChannel()
            .getId());
  }

  public void update(ChannelId channel, String ts, Message message) {
    brief(
        "chat.update",
        RequestFormBuilder.toForm(
            ChatUpdateRequest.builder()
                .channel(channel.value())
                .ts(ts)
                .text(message.text())
                .blocks(message.blocks())
                .build()));
  }

  /** Says something in a channel to one member alone, who sees it until they leave the page. */
  public void whisper(
      ChannelId channel, Optional<String> thread, MemberId member, Message message) {
    withBlocksOf(
        message,
        blocks ->
            call(
                "chat.postEphemeral",
                () ->
                    methods.chatPostEphemeral(r ->
                        r.channel(channel.value())
                            .threadTs(thread.orElse(null))
                            .user(member.value())
                            .text(message.text())
                            .blocks(blocks))));
  }

  /** Where Slack refuses a message's blocks, such as a table, it gets the plain ones. */
  private static <T> T withBlocksOf(Message message, Function<List<LayoutBlock>, T> call) {
    try {
      return call.apply(message.blocks());
    } catch (SlackFault fault) {
      if (!message.hasPlainer() || !REFUSED_BLOCKS.contains(fault.error())) {
        throw fault;
      }
      return call.apply(message.plainBlocks());
    }
  }

  /**
   * Reacts to a message; doing so twice is once.
   *
   * @param emoji its name, without colons
   */
  public void react(ChannelId channel, String ts, String emoji) {
    unless(
        "already_reacted",
        () ->
            brief(
                "reactions.add",
                RequestFormBuilder.toForm(
                    ReactionsAddRequest.builder()
                        .channel(channel.value())
                        .timestamp(ts)
                        .name(emoji)
                        .build()),
                ReactionsAddResponse.class));
  }

  /** Takes our reaction off a message, if it is there. */
  public void unreact(ChannelId channel, String ts, String emoji) {
    unless(
        "no_reaction",
        () ->
            call(
                "reactions.remove",
                () ->
                    methods.reactionsRemove(
                        r -> r.channel(channel.value()).timestamp(ts).name(emoji))));
  }

  private static void unless(String harmless, Runnable call) {
    try {
      call.run();
    } catch (SlackFault fault) {
      if (!fault.error().equals(harmless)) {
        throw fault;
      }
    }
  }

  /** The address of a message. */
  public String permalink(Posted message) {
    return brief(
            "chat.getPermalink",
            RequestFormBuilder.toForm(
                ChatGetPermalinkRequest.builder()
                    .channel(message.channel().value())
                    .messageTs(message.ts())
                    .build()),
            ChatGetPermalinkResponse.class)
        .getPermalink();
  }

  /**
   * Looks for our own message among the latest of a channel, or of a thread in it. Needs a history
   * scope and membership; without them this is a {@link SlackFault}.
   */
  public Optional<Posted> find(ChannelId channel, Optional<String> thread, String reference) {
    return latest(channel, thread).stream()
        .filter(message -> isOurs(message, reference))
        .findFirst()
        .map(message -> new Posted(channel, message.getTs()));
  }

  private List<com.slack.api.model.Message> latest(ChannelId channel, Optional<String> thread) {
    return thread.isPresent()
        ? call(
                "conversations.replies",
                () ->
                    methods.conversationsReplies(r ->
                        r.channel(channel.value())
                            .ts(thread.get())
                            .limit(MOST_REPLIES)
                            .includeAllMetadata(true)))
            .getMessages()
        : call(
                "conversations.history",
                () ->
                    methods.conversationsHistory(
                        r -> r.channel(channel.value()).limit(HISTORY).includeAllMetadata(true)))
            .getMessages();
  }

  public void openForm(String triggerId, View view) {
    calls.make(
        "views.open",
        () -> methods.viewsOpen(r -> r.triggerId(triggerId).view(view)),
        ViewsOpenResponse::getResponseMetadata);
  }

  /** Lays a form over the one that is open. */
  public void pushForm(String triggerId, View view) {
    call("views.push", () -> methods.viewsPush(r -> r.triggerId(triggerId).view(view)));
  }

  public void updateForm(String viewId, View view) {
    calls.make(
        "views.update",
        () -> methods.viewsUpdate(r -> r.viewId(viewId).view(view)),
        ViewsUpdateResponse::getResponseMetadata);
  }

  public void publishHome(MemberId member, View view) {
    brief(
        "views.publish",
        RequestFormBuilder.toForm(
            ViewsPublishRequest.builder().userId(member.value()).view(view).build()));
  }

  private static Metadata metadata(String reference) {
    return Metadata.builder()
        .eventType(OUR_EVENT)
        .eventPayload(Map.of("reference", reference))
        .build();
  }

  private static boolean isOurs(com.slack.api.model.Message message, String reference) {
    Metadata metadata = message.getMetadata();
    return metadata != null
        && OUR_EVENT.equals(metadata.getEventType())
        && reference.equals(metadata.getEventPayload().get("reference"));
  }

  /** Where a message stands is all that we read of an answer that repeats what we said. */
  private ChatMeMessageResponse brief(String method, FormBody.Builder form) {
    return brief(method, form, ChatMeMessageResponse.class);
  }

  /**
   * Makes a call that we make often. The SDK works out anew for each answer how its class is read;
   * we know it from the first one on.
   */
  private <T extends SlackApiTextResponse> T brief(
      String method, FormBody.Builder form, Class<T> answer) {
    return call(
        method,
        () -> {
          try (Response response = methods.runPostFormWithToken(form, method, token)) {
            // Never absent of a call that was made.
            String body = requireNonNull(response.body()).string();
            if (!response.isSuccessful()) {
              throw new SlackApiException(response, body);
            }
            return Optional.ofNullable(ANSWERS.fromJson(body, answer))
                .orElseThrow(() -> new JsonParseException("nothing"));
          }
        });
  }

  private <T extends SlackApiTextResponse> T call(String method, SlackCalls.Call<T> call) {
    return calls.make(method, call);
  }
}
