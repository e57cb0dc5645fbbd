/**
 * What a workspace knows: people, groups, conversations, messages, views, files, and the app that
 * is installed in it.
 *
 * <p>Records that change only by being replaced, in tables that share one lock. A reader may expect
 * no network, no JSON of Slack's wire beyond how one object looks there, and no rule about who may
 * do what. Deliveries and Web API methods must not move in.
 */
@NullMarked
package app.huzzah.demo.model;

import org.jspecify.annotations.NullMarked;
