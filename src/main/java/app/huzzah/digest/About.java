package app.huzzah.digest;

import app.huzzah.workspace.ChannelId;
import java.util.List;

/**
 * What part of the workspace a digest tells of, for its readers; of everything where none is named.
 *
 * @param groups their handles, without the {@code @}
 */
public record About(List<String> groups, List<ChannelId> channels) {
  public static final About EVERYTHING = new About(List.of(), List.of());

  public boolean isEverything() {
    return groups.isEmpty() && channels.isEmpty();
  }
}
