/**
 * Slack's Web API: a table of methods, each with the scope that it needs, the checks that come
 * before each, and the faults that a test orders.
 *
 * <p>A method reads its arguments, lets {@code talk} do the work and forms the answer. Servlets
 * must not move in.
 */
@NullMarked
package app.huzzah.demo.api;

import org.jspecify.annotations.NullMarked;
