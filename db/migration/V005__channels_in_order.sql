-- The totals of a channel stand in the order of its board, as those of the whole workspace do: a channel for
-- everybody has as many people as the company. Who is on no board is counted in how many took part.
drop index board_total_by_channel;
create index board_total_by_channel
  on board_total (workspace_id, channel_id, period, starts, view, is_listed, points, others)
  where channel_id <> '';
