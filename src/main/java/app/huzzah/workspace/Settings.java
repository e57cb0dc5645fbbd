package app.huzzah.workspace;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the admins of a workspace decide.
 *
 * @param zone the zone in which weeks begin and digests are due
 * @param smallPoints points of a small recognition for each recipient, at least 1
 * @param bigPoints points of a big recognition for each recipient, at least 1
 * @param weeklyAllowance points that a member may give in one week, 0 or more
 * @param leaderAllowance the same for leaders and admins, where they have another one
 * @param companyValues in their order, the retired ones included
 * @param postChannel where posts go; empty: where each was given
 * @param guests whether guests give and receive
 * @param outsiders whether people of connected organisations give and receive
 */
public record Settings(
    ZoneId zone,
    EmojiSet emoji,
    int smallPoints,
    int bigPoints,
    int weeklyAllowance,
    Optional<Integer> leaderAllowance,
    List<CompanyValue> companyValues,
    Optional<ChannelId> postChannel,
    Echo echo,
    boolean guests,
    boolean outsiders) {

  /** What a new workspace starts with; see the design's table of words. */
  public static Settings first(ZoneId zone) {
    return new Settings(
        zone,
        EmojiSet.FIRST,
        1,
        5,
        20,
        Optional.empty(),
        Stream.of("customer-first", "teamwork", "growth", "learning", "clear-communication")
            .map(CompanyValue::named)
            .toList(),
        Optional.empty(),
        Echo.BIG,
        false,
        false);
  }

  /** The names of the values in use, without the {@code #}, in their order. */
  public List<String> values() {
    return companyValues.stream()
        .filter(value -> !value.retired())
        .map(CompanyValue::name)
        .toList();
  }
}
