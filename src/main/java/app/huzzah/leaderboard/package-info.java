/**
 * Who received and who gave how much, in which span of time: boards, and one member's own numbers,
 * both computed from the recognitions that stand. Nothing is written here, and nothing is worded
 * here.
 */
@NullMarked
package app.huzzah.leaderboard;

import org.jspecify.annotations.NullMarked;
