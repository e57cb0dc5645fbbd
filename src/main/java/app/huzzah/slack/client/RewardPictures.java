package app.huzzah.slack.client;

import app.huzzah.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ImageElement;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pictures of rewards that Slack could not load lately. For the sake of one it refuses a whole
 * form, so for some minutes forms go without them, and admins see which ones they are.
 */
public final class RewardPictures {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  /** How Slack names the place of what it refuses. */
  private static final Pattern BLOCK =
      Pattern.compile("json-pointer:(?:/view)?/blocks/(\\d{1,3})/");

  private static final Set<String> REFUSED = Set.of("invalid_arguments", "invalid_blocks");

  private final Cache<Picture, Boolean> unloadable;

  public RewardPictures(InstantSource clock) {
    unloadable =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST)
            .build();
  }

  private record Picture(WorkspaceId workspace, String address) {}

  /** Whether Slack can load it, as far as we know. */
  boolean loads(WorkspaceId workspace, String address) {
    return unloadable.getIfPresent(new Picture(workspace, address)) == null;
  }

  /**
   * Remembers the pictures that Slack names as what is wrong with a form, or all that the form
   * shows where it names nothing.
   *
   * @return whether there are such; where it names something else, no picture is at fault
   */
  boolean refused(WorkspaceId workspace, View form, SlackFault fault) {
    if (!REFUSED.contains(fault.error())) {
      return false;
    }
    Set<Integer> named =
        fault.details().stream()
            .flatMap(detail -> BLOCK.matcher(detail).results())
            .map((MatchResult result) -> Integer.valueOf(result.group(1)))
            .collect(Collectors.toSet());
    List<String> refused = shown(form, named);
    refused.forEach(address -> unloadable.put(new Picture(workspace, address), true));
    return !refused.isEmpty();
  }

  /** The addresses in these blocks; in all where none are given. */
  private static List<String> shown(View form, Set<Integer> blocks) {
    return IntStream.range(0, form.getBlocks().size())
        .filter(i -> blocks.isEmpty() || blocks.contains(i))
        .mapToObj(i -> form.getBlocks().get(i))
        .flatMap(block ->
            block instanceof SectionBlock section
                    && section.getAccessory() instanceof ImageElement image
                ? Optional.ofNullable(image.getImageUrl()).stream()
                : Optional.<String>empty().stream())
        .toList();
  }
}
