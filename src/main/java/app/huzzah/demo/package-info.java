/**
 * A pretend Slack: the demo workspace that people can try, and the counterpart of all end-to-end
 * tests.
 *
 * <p>It talks to a bot over HTTP and WebSockets as Slack does, and refuses what Slack refuses. It
 * knows Slack's protocol and nothing of the bot: no import from any other package of this project
 * may move in, nor Slack's own SDK, because a witness has to be independent.
 *
 * <p>Where to begin: {@link app.huzzah.demo.PretendSlack#start}. {@link
 * app.huzzah.demo.PretendSlack#as} gives a {@link app.huzzah.demo.act.Person} who types, clicks,
 * fills in forms and reads; {@link app.huzzah.demo.PretendSlack#directory} changes who is where;
 * {@link app.huzzah.demo.PretendSlack#faults} lets the Web API fail; {@link
 * app.huzzah.demo.PretendSlack#wire} sends what Slack would not send; {@link
 * app.huzzah.demo.PretendSlack#deliveries} and {@link app.huzzah.demo.PretendSlack#calls} show what
 * went over the wire. Waiting for something to appear is left to the tests.
 */
@NullMarked
package app.huzzah.demo;

import org.jspecify.annotations.NullMarked;
