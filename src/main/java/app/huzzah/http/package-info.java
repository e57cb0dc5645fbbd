/**
 * The one door from outside: Slack's endpoint, and what operators watch. Jetty stops here, and so
 * do limits on what a caller may send, the plain answers to faults and the ordered end. Who posts
 * to {@code /slack/*} and whether the request is genuine is not known here: a servlet that knows is
 * handed in, and so is everything that {@code /readyz} asks.
 */
@NullMarked
package app.huzzah.http;

import org.jspecify.annotations.NullMarked;
