/**
 * The one HTTP server: the Web API, the addresses for answers and uploads, Socket Mode's WebSocket,
 * and the web page.
 *
 * <p>Only translation between HTTP and the rest. It listens on the loopback address alone and turns
 * away requests that a page of another site made.
 */
@NullMarked
package app.huzzah.demo.web;

import org.jspecify.annotations.NullMarked;
