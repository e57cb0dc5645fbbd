/** The pretend Slack, examined from outside: by a bot of a few lines that speaks plain HTTP. */
@NullMarked
package app.huzzah.demo;

import org.jspecify.annotations.NullMarked;
