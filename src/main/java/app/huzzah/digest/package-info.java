/**
 * The weekly digest: when it is due, which week it tells, what that week's story is, and that it is
 * posted once for a workspace, channel and week.
 *
 * <p>The rules are pure ({@link app.huzzah.digest.DigestSchedule}, {@link
 * app.huzzah.digest.Telling}, {@link app.huzzah.digest.Storyteller}); two stores read and write;
 * the service joins them. How a story is worded and drawn belongs to {@code slack.view}, what wakes
 * the service to {@code jobs}.
 */
@NullMarked
package app.huzzah.digest;

import org.jspecify.annotations.NullMarked;
