package app.huzzah.jobs;

import app.huzzah.db.Database;
import app.huzzah.digest.DigestAlarms;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.WorkspaceId;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The digests' alarms as rows of db-scheduler's table: one for each workspace and channel. */
public final class DigestAlarmClock implements DigestAlarms {
  static final String TASK = "digest";

  private static final Logger LOG = LoggerFactory.getLogger(DigestAlarmClock.class);

  private final SchedulerClient alarms;

  public DigestAlarmClock(Database database) {
    this.alarms = SchedulerClient.Builder.create(database.dataSource(), List.of()).build();
  }

  /** Workspace and channel, as the alarm's name tells them; ids of Slack's hold no stroke. */
  record Name(WorkspaceId workspace, ChannelId channel) {
    static Name of(String id) {
      int stroke = id.indexOf('/');
      return new Name(
          new WorkspaceId(id.substring(0, stroke)), new ChannelId(id.substring(stroke + 1)));
    }

    String id() {
      return workspace + "/" + channel;
    }
  }

  @Override
  public void set(WorkspaceId workspace, ChannelId channel, Instant moment) {
    String id = new Name(workspace, channel).id();
    try {
      alarms.schedule(new TaskInstance<>(TASK, id), moment, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    } catch (TaskInstanceCurrentlyExecutingException e) {
      // It is ringing this moment, and sets itself anew when it is done.
      LOG.debug("the alarm {} is ringing and sets itself", id);
    }
  }

  @Override
  public void clear(WorkspaceId workspace, ChannelId channel) {
    String id = new Name(workspace, channel).id();
    try {
      alarms.cancel(TaskInstanceId.of(TASK, id));
    } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
      // One that is ringing finds that no digest is wanted, and goes away by itself.
      LOG.debug("the alarm {} is gone or going", id);
    }
  }
}
