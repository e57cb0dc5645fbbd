/**
 * The books: every point that comes to a member or leaves them is an entry that nobody changes or
 * deletes, and a balance is the sum of a member's entries. Whatever moves points enters them here,
 * in its own transaction.
 */
@NullMarked
package app.huzzah.ledger;

import org.jspecify.annotations.NullMarked;
