/**
 * Calls to Slack's Web API, their faults sorted into what heals and what never will, and what we
 * learn from them: who is who.
 */
@NullMarked
package app.huzzah.slack.client;

import org.jspecify.annotations.NullMarked;
