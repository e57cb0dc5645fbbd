/**
 * The way to PostgreSQL: the address that an operator gives, the pool, transactions, migrations,
 * and the embedded server for whoever brings none.
 *
 * <p>No query of a feature moves in: those live in the feature's store and get their {@code
 * DSLContext} from {@link app.huzzah.db.Database}. The tables in {@code app.huzzah.db.schema} are
 * generated from {@code db/migration} while building.
 */
@NullMarked
package app.huzzah.db;

import org.jspecify.annotations.NullMarked;
