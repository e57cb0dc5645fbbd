package app.huzzah.db;

import org.jooq.ResultQuery;

/**
 * Something to be stored by a statement of somebody else's, as a part of it: each round trip to the
 * database counts where many are made. It runs in that statement or not at all.
 */
public record Also(ResultQuery<?> part) {}
