/**
 * What runs later or again: the outbox (everything that goes to Slack by itself, committed with
 * what it speaks of, in order for each lane, at Slack's pace) and the schedules kept by
 * db-scheduler. How anything is worded or sent is not known here; see {@link
 * app.huzzah.jobs.Courier}.
 */
@NullMarked
package app.huzzah.jobs;

import org.jspecify.annotations.NullMarked;
