package app.huzzah.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultConnectionProvider;

/**
 * Begins and ends transactions without a round trip besides the commit. jOOQ's own provider asks
 * the server for the isolation level at each beginning, and sets a savepoint, so that transactions
 * can be nested; ours never are.
 */
final class Transactions implements TransactionProvider {
  private final DataSource pool;

  Transactions(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public void begin(TransactionContext context) {
    Configuration configuration = context.configuration();
    if (configuration.data(Transactions.class) != null) {
      throw new IllegalStateException("a transaction within a transaction");
    }
    try {
      Connection connection = pool.getConnection();
      configuration.data(Transactions.class, connection);
      configuration.set(new DefaultConnectionProvider(connection));
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw fault("no transaction could begin", e);
    }
  }

  @Override
  public void commit(TransactionContext context) {
    try {
      connection(context).commit();
    } catch (SQLException e) {
      throw fault("a transaction could not be committed", e);
    }
    release(context);
  }

  /** Also called where beginning or committing failed. */
  @Override
  public void rollback(TransactionContext context) {
    if (context.configuration().data(Transactions.class) == null) {
      return;
    }
    try {
      connection(context).rollback();
    } catch (SQLException e) {
      throw fault("a transaction could not be rolled back", e);
    } finally {
      release(context);
    }
  }

  private static Connection connection(TransactionContext context) {
    if (context.configuration().data(Transactions.class) instanceof Connection connection) {
      return connection;
    }
    throw new IllegalStateException("no transaction has begun");
  }

  /** The pool puts back what was changed of a connection. */
  private static void release(TransactionContext context) {
    try {
      if (context.configuration().data().remove(Transactions.class)
          instanceof Connection connection) {
        connection.close();
      }
    } catch (SQLException e) {
      throw fault("a connection could not be given back", e);
    }
  }

  private static DataAccessException fault(String what, SQLException cause) {
    return new DataAccessException(what + ": " + cause.getMessage(), cause);
  }
}
