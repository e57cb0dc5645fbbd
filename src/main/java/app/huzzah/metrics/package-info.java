/**
 * What operators watch, as Micrometer's meters. Each class here listens to one part of the program
 * or looks at it now and then, and nothing depends on them, so that no other part has to know who
 * watches. No label holds a text, a name, a token or an id of a workspace or member.
 */
@NullMarked
package app.huzzah.metrics;

import org.jspecify.annotations.NullMarked;
