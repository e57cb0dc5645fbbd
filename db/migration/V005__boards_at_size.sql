-- What boards need where a company of tens of thousands looks back on years.

-- The totals of one board stand together: those who give now, and a group's board, find them in few pages,
-- however long the history is. By member for who leaves, comes back, or stays off boards.
alter table board_total
  drop constraint board_total_pkey,
  add primary key (workspace_id, channel_id, period, starts, member_id, view);
create index board_total_by_member on board_total (workspace_id, member_id);

-- Those of a channel stand in the order of its board, as those of the whole workspace do: a channel for everybody
-- has as many people as the company. Who is on no board is counted in how many took part.
drop index board_total_by_channel;
create index board_total_by_channel
  on board_total (workspace_id, channel_id, period, starts, view, is_listed, points, others)
  where channel_id <> '';

-- Rungs in quarters of a power of two (1, 2, 3 … 7, 8–9, 10–11, … 14–15, 16–19 …): between 16 and 31 points stand
-- thousands in a month, and whoever looks for their place counts those of their own rung one by one.

-- The rung of so many points, which are more than none: four for each power of two, some of the first ones empty.
create or replace function board_rung_of(points integer) returns smallint
  language sql immutable parallel safe
  return ((32 - position('1' in points::bit(32)::text)) * 4
          + ((points::bigint << 2 >> (32 - position('1' in points::bit(32)::text))) & 3))::smallint;

-- The fewest points of the next rung.
create function board_rung_end(points integer) returns bigint
  language sql immutable parallel safe
  return ((((points::bigint << 2 >> (32 - position('1' in points::bit(32)::text))) + 1
           << (32 - position('1' in points::bit(32)::text))) + 3) >> 2);

delete from board_rung;
insert into board_rung select * from board_rung_recomputed;
