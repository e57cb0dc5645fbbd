package app.huzzah.workspace;

import static app.huzzah.db.schema.Tables.CHANNEL;

import app.huzzah.db.schema.tables.records.ChannelRecord;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;

/** The rows of public channels. */
public final class ChannelStore {
  /** The public channel with this id; empty for private ones and those that we were not told of. */
  public Optional<Channel> find(DSLContext dsl, WorkspaceId workspace, ChannelId id) {
    return dsl.selectFrom(CHANNEL)
        .where(CHANNEL.WORKSPACE_ID.eq(workspace.value()))
        .and(CHANNEL.CHANNEL_ID.eq(id.value()))
        .fetchOptional(ChannelStore::channel);
  }

  /** The public channel with this name, without the {@code #}. */
  public Optional<Channel> byName(DSLContext dsl, WorkspaceId workspace, String name) {
    return dsl.selectFrom(CHANNEL)
        .where(CHANNEL.WORKSPACE_ID.eq(workspace.value()))
        .and(CHANNEL.NAME.equalIgnoreCase(name))
        .orderBy(CHANNEL.IS_ARCHIVED, CHANNEL.CHANNEL_ID)
        .limit(1)
        .fetchOptional(ChannelStore::channel);
  }

  public void save(DSLContext dsl, WorkspaceId workspace, Collection<Channel> channels) {
    for (Channel channel : channels) {
      dsl.insertInto(CHANNEL)
          .set(CHANNEL.WORKSPACE_ID, workspace.value())
          .set(CHANNEL.CHANNEL_ID, channel.id().value())
          .set(CHANNEL.NAME, channel.name())
          .set(CHANNEL.IS_ARCHIVED, channel.archived())
          .onConflict(CHANNEL.WORKSPACE_ID, CHANNEL.CHANNEL_ID)
          .doUpdate()
          .set(CHANNEL.NAME, channel.name())
          .set(CHANNEL.IS_ARCHIVED, channel.archived())
          .execute();
    }
  }

  /** Forgets the channels that are no longer public, or no longer there. */
  public void keepOnly(DSLContext dsl, WorkspaceId workspace, Collection<ChannelId> channels) {
    dsl.deleteFrom(CHANNEL)
        .where(CHANNEL.WORKSPACE_ID.eq(workspace.value()))
        .and(CHANNEL.CHANNEL_ID.notIn(channels.stream().map(ChannelId::value).toList()))
        .execute();
  }

  private static Channel channel(ChannelRecord row) {
    return new Channel(new ChannelId(row.getChannelId()), row.getName(), row.getIsArchived());
  }
}
