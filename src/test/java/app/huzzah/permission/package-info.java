/**
 * Who may do what: one table of every action and every role, each cell of it really tried, and the
 * proof that no workspace reads or writes the rows of another.
 */
@NullMarked
package app.huzzah.permission;

import org.jspecify.annotations.NullMarked;
