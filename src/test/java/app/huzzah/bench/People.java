package app.huzzah.bench;

import app.huzzah.bench.Draw.Lot;
import app.huzzah.db.Database;
import app.huzzah.leaderboard.Span;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Who may ask for which board, with their points as weights. */
final class People {
  private static final int MOST = 20_000;

  private final Database database;
  private final WorkspaceId workspace;

  People(Database database, WorkspaceId workspace) {
    this.database = database;
    this.workspace = workspace;
  }

  /** Members of the board of what was received in a span, of the whole workspace. */
  List<Lot<MemberId>> onBoard(Span span) {
    return lots(
        """
        select member_id, points from board_total
         where workspace_id = ? and channel_id = '' and period = ? and starts = ?
           and view = 'received' and is_listed
         order by md5(member_id) limit %d
        """
            .formatted(MOST),
        MemberId::new,
        workspace.value(),
        span.period().name().toLowerCase(Locale.ROOT),
        span.from());
  }

  /** The hundred before the last of that board. */
  List<Lot<MemberId>> farDown(Span span) {
    return lots(
        """
        select member_id, points from board_total
         where workspace_id = ? and channel_id = '' and period = ? and starts = ?
           and view = 'received' and is_listed and points > 0
         order by points, member_id limit 1000
        """,
        MemberId::new,
        workspace.value(),
        span.period().name().toLowerCase(Locale.ROOT),
        span.from());
  }

  /** Public channels, by all points that were ever received in them. */
  List<Lot<ChannelId>> channels() {
    return lots(
        """
        select t.channel_id, sum(t.points)
          from board_total t
          join channel c on c.workspace_id = t.workspace_id and c.channel_id = t.channel_id
         where t.workspace_id = ? and t.channel_id <> '' and t.period = 'all' and t.view = 'received'
         group by 1 order by 1
        """,
        ChannelId::new,
        workspace.value());
  }

  /** Groups, by all points that their members ever received. */
  List<Lot<GroupId>> groups() {
    return lots(
        """
        select g.group_id, sum(t.points)
          from user_group_member g
          join board_total t on t.workspace_id = g.workspace_id and t.member_id = g.member_id
         where t.workspace_id = ? and t.channel_id = '' and t.period = 'all' and t.view = 'received'
         group by 1 order by 1
        """,
        GroupId::new,
        workspace.value());
  }

  private <T> List<Lot<T>> lots(String sql, Function<String, T> id, Object... values) {
    return database.query(dsl ->
        dsl.fetch(sql, values)
            .map(row -> new Lot<>(id.apply(row.get(0, String.class)), row.get(1, Long.class))));
  }
}
