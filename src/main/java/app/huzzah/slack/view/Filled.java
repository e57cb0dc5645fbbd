package app.huzzah.slack.view;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in the fields of the form for giving.
 *
 * @param words the reason as it is typed there
 * @param values those ticked, without the {@code #}
 * @param privately only giver and recipients are to see it, whatever channel is chosen
 * @param channel where it is to be posted; empty where none is chosen yet
 * @param spot what the form is about or answers to
 */
public record Filled(
    Set<MemberId> people,
    Set<GroupId> groups,
    Kind kind,
    Size size,
    String words,
    List<String> values,
    boolean privately,
    Optional<ChannelId> channel,
    Optional<Spot> spot) {

  /** A form as it begins. */
  public static Filled empty() {
    return new Filled(
        Set.of(),
        Set.of(),
        Kind.EFFORT,
        Size.SMALL,
        "",
        List.of(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** The same, to be posted there unless somebody chooses otherwise. */
  public Filled in(Optional<ChannelId> where) {
    return new Filled(people, groups, kind, size, words, values, privately, where, spot);
  }

  /** The same, about that message or within that thread. */
  public Filled at(Spot where) {
    return new Filled(
        people, groups, kind, size, words, values, privately, channel, Optional.of(where));
  }

  /** The same, thanking these people. */
  public Filled to(Set<MemberId> others) {
    return new Filled(others, groups, kind, size, words, values, privately, channel, spot);
  }

  /** The same with other words. */
  public Filled saying(String other) {
    return new Filled(people, groups, kind, size, other, values, privately, channel, spot);
  }

  /** The same, only to those thanked. */
  public Filled onlyToThem() {
    return new Filled(people, groups, kind, size, words, values, true, channel, spot);
  }

  /**
   * Names whom it thanks: somebody who said yes to so many people said it to these, and is asked
   * again where others are chosen.
   */
  String thanked() {
    String ids = new TreeSet<>(people) + " " + new TreeSet<>(groups);
    return Integer.toHexString(ids.hashCode());
  }
}
