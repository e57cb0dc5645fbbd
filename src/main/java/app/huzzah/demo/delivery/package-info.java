/**
 * How payloads reach the app: signed over HTTP or in an envelope over a WebSocket, with Slack's
 * patience and its retries, and a log of all of it.
 *
 * <p>What a payload says comes from elsewhere, events apart; what an answer means to a person is
 * decided elsewhere.
 */
@NullMarked
package app.huzzah.demo.delivery;

import org.jspecify.annotations.NullMarked;
