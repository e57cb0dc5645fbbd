package app.huzzah.rewards;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * Who settles what is asked for: everybody in a channel, or these people, or both.
 *
 * @param people in the order in which they were named; not empty where there is no channel
 */
public record Settlers(Optional<ChannelId> channel, List<MemberId> people) {
  /** Those who settle what this member asks for: nobody settles their own. */
  public Settlers without(MemberId member) {
    return new Settlers(channel, people.stream().filter(person -> !person.equals(member)).toList());
  }
}
