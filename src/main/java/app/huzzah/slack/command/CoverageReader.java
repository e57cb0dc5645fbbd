package app.huzzah.slack.command;

import app.huzzah.leaderboard.Coverage;
import app.huzzah.slack.text.Mention;
import app.huzzah.workspace.Channel;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which groups and channels a digest is to cover: {@code @design #proj-x and #proj-y}. */
final class CoverageReader {
  private final Directory directory;

  CoverageReader(Directory directory) {
    this.directory = directory;
  }

  /** What came of reading it. */
  sealed interface Reading {
    record Understood(Coverage coverage) implements Reading {}

    /**
     * It could not be read.
     *
     * @param word as typed, which is neither a group nor a channel
     */
    record NotUnderstood(String word) implements Reading {}
  }

  /** An empty text covers everything. */
  Reading read(WorkspaceId workspace, String slackText) {
    List<GroupId> groups = new ArrayList<>();
    List<ChannelId> channels = new ArrayList<>();
    for (String word : slackText.strip().split("(?:\\s|,)+")) {
      if (word.isEmpty() || word.equalsIgnoreCase("and")) {
        continue;
      }
      Optional<Mention> mention = mention(word);
      Optional<GroupId> group = mention.flatMap(found -> group(workspace, found));
      Optional<ChannelId> channel = mention.flatMap(found -> channel(workspace, found));
      if (group.isEmpty() && channel.isEmpty()) {
        return new Reading.NotUnderstood(word);
      }
      group.ifPresent(groups::add);
      channel.ifPresent(channels::add);
    }
    return new Reading.Understood(
        new Coverage(
            groups.stream().distinct().sorted().toList(),
            channels.stream().distinct().sorted().toList()));
  }

  private static Optional<Mention> mention(String word) {
    return DigestArguments.channel(word)
        .or(() -> Mention.at(word, 0))
        .filter(found -> found.end() == word.length())
        .map(Mention.Found::mention);
  }

  private Optional<GroupId> group(WorkspaceId workspace, Mention mention) {
    return switch (mention) {
      case Mention.People people -> Optional.of(people.id());
      case Mention.Handle handle -> directory.groupByHandle(workspace, handle.handle());
      case Mention.Person person -> Optional.empty();
      case Mention.Place place -> Optional.empty();
      case Mention.PlaceNamed named -> Optional.empty();
      case Mention.Everybody everybody -> Optional.empty();
    };
  }

  /** The channel that is meant; empty for what is none. */
  Optional<ChannelId> channel(WorkspaceId workspace, Mention mention) {
    return switch (mention) {
      case Mention.Place place -> Optional.of(place.id());
      case Mention.PlaceNamed named ->
          directory.publicChannelByName(workspace, named.name()).map(Channel::id);
      case Mention.Person person -> Optional.empty();
      case Mention.People people -> Optional.empty();
      case Mention.Handle handle -> Optional.empty();
      case Mention.Everybody everybody -> Optional.empty();
    };
  }
}
