/**
 * What Slack tells us unasked: what people write and how they react, that somebody opened Home,
 * that people, groups or channels changed. Slack's own types are translated into small records
 * here; what follows from them is decided in the features.
 */
@NullMarked
package app.huzzah.slack.event;

import org.jspecify.annotations.NullMarked;
