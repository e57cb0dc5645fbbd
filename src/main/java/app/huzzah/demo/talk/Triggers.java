package app.huzzah.demo.talk;

import app.huzzah.demo.model.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trigger ids: whoever interacted may be shown a view, once, within three seconds. */
public final class Triggers {
  private static final int KEPT = 1_000;
  private final Workspace workspace;
  private final Duration lifetime;
  private final Map<String, Trigger> issued = new LinkedHashMap<>();

  /**
   * One interaction's right to show a view.
   *
   * @param viewId the view from which the interaction came; null for any other place
   * @param channel the conversation in which the interaction was; null for any other place
   */
  public record Trigger(
      String user, @Nullable String viewId, @Nullable String channel, Instant at, boolean used) {}

  /**
   * @param lifetime by the workspace's clock
   */
  public Triggers(Workspace workspace, Duration lifetime) {
    this.workspace = workspace;
    this.lifetime = lifetime;
  }

  public synchronized String issue(String user, @Nullable String viewId, @Nullable String channel) {
    String id =
        workspace.time().seconds() + "." + (issued.size() + 1) + "." + workspace.ids().letters(20);
    issued.put(id, new Trigger(user, viewId, channel, workspace.time().now(), false));
    if (issued.size() > KEPT) {
      issued.remove(issued.keySet().iterator().next());
    }
    return id;
  }

  /** Refuses as Slack does: unknown, used before, too late. */
  public synchronized Trigger redeem(@Nullable String id) {
    Trigger trigger = id == null ? null : issued.get(id);
    if (id == null || trigger == null) {
      throw new Refused("invalid_trigger_id");
    }
    if (trigger.used()) {
      throw new Refused("exchanged_trigger_id");
    }
    if (workspace.time().now().isAfter(trigger.at().plus(lifetime))) {
      throw new Refused("expired_trigger_id");
    }
    issued.put(
        id, new Trigger(trigger.user(), trigger.viewId(), trigger.channel(), trigger.at(), true));
    return trigger;
  }
}
