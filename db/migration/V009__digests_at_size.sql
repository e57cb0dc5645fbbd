-- What digests count of many weeks is read from the index alone, in the order of time; recognitions themselves, with
-- their words, are four times as large.
drop index recognition_by_time;
create index recognition_by_time on recognition (workspace_id, given_at)
  include (recognition_id, giver_id, kind, size, points, audience, week, taken_back_at);

-- Whether enough people received privately for sums to count it is asked of each week.
create index recognition_given_directly on recognition (workspace_id, given_at) where audience = 'direct';
