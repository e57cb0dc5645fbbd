/**
 * Who received and who gave how much, in which span of the workspace's calendar: boards, and one
 * member's own numbers, both read from the totals that package {@code recognition} keeps while
 * giving. Nothing is worded here.
 */
@NullMarked
package app.huzzah.leaderboard;

import org.jspecify.annotations.NullMarked;
