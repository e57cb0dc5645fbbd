package app.huzzah.slack.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call that Slack did not carry out. Its message is Slack's error word, never people's text. */
public final class SlackFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Errors that the same call will always get, as Slack documents them for posting and updating.
   * Everything else (limits, outages, tokens that an administrator will renew) can heal.
   */
  private static final Set<String> NEVER =
      Set.of(
          "cannot_dm_bot",
          "cannot_reply_to_message",
          "cant_update_message",
          "channel_not_found",
          "channel_type_not_supported",
          "edit_window_closed",
          "invalid_blocks",
          "invalid_blocks_format",
          "is_archived",
          "message_not_found",
          "messages_tab_disabled",
          "msg_blocks_too_long",
          "msg_too_long",
          "no_text",
          "not_in_channel",
          "restricted_action",
          "restricted_action_non_threadable_channel",
          "restricted_action_read_only_channel",
          "restricted_action_thread_only_channel",
          "user_disabled",
          "user_not_found");

  /** Errors that pass by themselves, or by somebody's waiting. */
  private static final Set<String> HEALING =
      Set.of(
          "unreachable",
          "broken_off",
          "unreadable",
          "ratelimited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout");

  /** Others that it helps operators to tell apart: tokens, permissions, and what is harmless. */
  private static final Set<String> TOLD_APART =
      Set.of(
          "access_denied",
          "account_inactive",
          "already_reacted",
          "expired_trigger_id",
          "hash_conflict",
          "invalid_arguments",
          "invalid_auth",
          "missing_scope",
          "no_answer",
          "no_permission",
          "no_reaction",
          "not_allowed_token_type",
          "not_authed",
          "org_login_required",
          "paid_teams_only",
          "token_expired",
          "token_revoked");

  private final String method;
  private final String error;
  private final transient Optional<Duration> retryAfter;
  private final transient List<String> details;

  SlackFault(String method, String error, Optional<Duration> retryAfter) {
    this(method, error, retryAfter, List.of());
  }

  SlackFault(String method, String error, Optional<Duration> retryAfter, List<String> details) {
    super(method + ": " + error);
    this.method = method;
    this.error = error;
    this.retryAfter = retryAfter;
    this.details = details;
  }

  /** Slack's word for it, such as {@code channel_not_found}. */
  public String error() {
    return error;
  }

  /** The method of Slack's that was called, such as {@code chat.postMessage}. */
  public String method() {
    return method;
  }

  /**
   * The error as one of few words, for counting: the status of HTTP, Slack's words that are known
   * here, else {@code other}. Both of Slack's ways to limit us are {@code ratelimited}.
   */
  public String word() {
    if (error.equals("http_429")) {
      return "ratelimited";
    }
    boolean known =
        error.matches("http_[0-9]{3}")
            || NEVER.contains(error)
            || HEALING.contains(error)
            || TOLD_APART.contains(error);
    return known ? error : "other";
  }

  /** What Slack says is wrong with the call, each with where; empty where it says no more. */
  List<String> details() {
    return details;
  }

  /** How long Slack asked us to wait, if it did. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** Whether the same call may well succeed in a while, without anybody changing anything. */
  public boolean heals() {
    return error.startsWith("http_") || HEALING.contains(error);
  }

  /**
   * Whether Slack may have carried out the call nevertheless: no answer came, or one that speaks of
   * trouble inside Slack.
   */
  public boolean inDoubt() {
    return error.startsWith("http_5")
        || Set.of("broken_off", "unreadable", "internal_error", "fatal_error", "request_timeout")
            .contains(error);
  }

  /** Whether Slack understood that something was asked, and did not take it as it is. */
  public boolean refused() {
    return error.startsWith("http_4");
  }

  /** Whether trying again can never help. */
  public boolean forEver() {
    return NEVER.contains(error);
  }
}
