/** What Slack tells us unasked: somebody opened Home, people, groups or channels changed. */
@NullMarked
package app.huzzah.slack.event;

import org.jspecify.annotations.NullMarked;
