/**
 * What members get for their points: the catalogue, who asked for what, and what became of it. A
 * reward is a promise that people keep; nothing is paid or bought here. Rows are locked in one
 * order, so that nobody waits in a circle: reward, budget, redemption, pot, balance.
 */
@NullMarked
package app.huzzah.rewards;

import org.jspecify.annotations.NullMarked;
