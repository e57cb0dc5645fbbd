package app.huzzah.rewards;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;

/** For whom several give a reward together. */
public sealed interface Honoured {
  record Colleague(MemberId member) implements Honoured {}

  record Team(GroupId group) implements Honoured {}
}
