@NullMarked
package app.huzzah.rewards;

import org.jspecify.annotations.NullMarked;
