package app.huzzah.permission;

import static java.util.Map.entry;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.leaderboard.Period;
import app.huzzah.recognition.HistoryQuery;
import app.huzzah.recognition.HistorySpot;
import app.huzzah.recognition.PublicExport;
import app.huzzah.recognition.Side;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that a workspace reads, as its services give it back. */
final class Readings {
  private Readings() {}

  /** One of them. */
  interface Reading {
    @Nullable Object of(Services services, Bustle at);
  }

  static final Map<String, Reading> ALL =
      Map.ofEntries(
          entry("a shout-out", (s, at) -> s.recognitions.find(id(at), at.gift.id())),
          entry("who joined in", (s, at) -> s.boosts.boosters(at.gift)),
          entry("an allowance", (s, at) -> s.recognitions.allowance(id(at), at.desk.mia)),
          entry("a balance", (s, at) -> s.recognitions.balance(id(at), at.desk.ben)),
          entry("one's own history", (s, at) -> history(s, at)),
          entry("whether one may remove", (s, at) -> s.corrections.mayRemove(id(at), at.desk.lea)),
          entry(
              "members", (s, at) -> s.directory.members(id(at), List.of(at.desk.mia, at.desk.ben))),
          entry("a member by handle", (s, at) -> s.directory.memberByHandle(id(at), "umia")),
          entry("groups", (s, at) -> s.directory.groups(id(at))),
          entry("members of a group", (s, at) -> s.directory.membersOf(id(at), List.of(at.group))),
          entry("a channel", (s, at) -> s.directory.publicChannelByName(id(at), "wins")),
          entry("settings", (s, at) -> s.settings.sheet(id(at))),
          entry("changed settings", (s, at) -> s.settings.history(id(at))),
          entry("admins", (s, at) -> s.settings.admins(id(at))),
          entry("own allowances", (s, at) -> s.allowances.all(id(at))),
          entry("privacy", (s, at) -> s.privacy.of(id(at), at.desk.ben)),
          entry("a board", (s, at) -> board(s, at, BoardQuery.of(Period.WEEK))),
          entry(
              "a channel's board",
              (s, at) -> board(s, at, BoardQuery.of(Period.ALL).in(at.desk.wins))),
          entry(
              "a group's board", (s, at) -> board(s, at, BoardQuery.of(Period.MONTH).of(at.group))),
          entry("a place", (s, at) -> s.boards.place(id(at), at.desk.ben)),
          entry("numbers", (s, at) -> s.boards.numbers(id(at), at.desk.ben)),
          entry(
              "the digest's board", (s, at) -> s.boards.told(id(at), at.week, Coverage.EVERYTHING)),
          entry("digests", (s, at) -> s.digests.schedules(id(at))),
          entry("a digest", (s, at) -> s.digests.story(id(at), Optional.of(at.desk.wins), at.week)),
          entry("a posted digest", (s, at) -> s.digestPosts.find(id(at), at.desk.wins, at.week)),
          entry(
              "what a digest told", (s, at) -> s.digestPosts.story(id(at), at.desk.wins, at.week)),
          entry("weeks of a digest", (s, at) -> s.digestPosts.weeks(id(at), at.desk.wins, at.week)),
          entry(
              "leaders' figures",
              (s, at) -> s.figures.asOf(id(at), at.desk.team.clock().instant())),
          entry("a leaders' digest", (s, at) -> s.leaders.toldAt(id(at), at.desk.lea, at.week)),
          entry(
              "the public file",
              (s, at) -> new PublicExport(s.database).read(id(at), at.desk.team.clock().instant())),
          entry("the catalogue", (s, at) -> s.rewards.catalogue().all(id(at))),
          entry("offers", (s, at) -> s.rewards.redemptions().offers(id(at), at.desk.mia)),
          entry(
              "what one asked for", (s, at) -> s.rewards.redemptions().of(id(at), at.desk.mia, 20)),
          entry("what waits", (s, at) -> s.rewards.redemptions().waiting(id(at))),
          entry(
              "a code",
              (s, at) -> s.rewards.settling().code(id(at), at.desk.mia, at.fulfilled.id())),
          entry("the budget", (s, at) -> s.rewards.budgets().find(id(at))),
          entry("when points lapse", (s, at) -> s.rewards.lapses().find(id(at))),
          entry("what lapses next", (s, at) -> s.rewards.lapses().next(id(at), at.desk.mia)),
          entry("a pot", (s, at) -> s.rewards.pots().find(id(at), at.pot.id())),
          entry(
              "how a balance came about",
              (s, at) -> s.rewards.statements().of(id(at), at.desk.mia)));

  private static WorkspaceId id(Bustle at) {
    return at.desk.id;
  }

  private static Object history(Services services, Bustle at) {
    HistoryQuery query = new HistoryQuery(Side.RECEIVED, HistoryQuery.What.SHOUT_OUTS, false);
    return services.histories.page(id(at), at.desk.ben, query, HistorySpot.FIRST, 50);
  }

  private static Object board(Services services, Bustle at, BoardQuery query) {
    return services.boards.board(id(at), query, at.desk.ben, Optional.empty());
  }
}
