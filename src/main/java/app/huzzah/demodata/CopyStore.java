package app.huzzah.demodata;

import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows into a table, in the transaction that it is given, however many they are. */
final class CopyStore {
  private static final int BUFFER = 1 << 17;
  private static final int FULL = BUFFER - (1 << 14);

  /** Takes one row after another. */
  interface Sink {
    /** The next row of the table; each of its fields has to be put into it, in order. */
    CopyRow row();
  }

  long copy(DSLContext tx, Table<?> table, Field<?>[] fields, Consumer<Sink> rows) {
    String columns =
        java.util.Arrays.stream(fields).map(Field::getName).collect(Collectors.joining(", "));
    String statement =
        "copy %s (%s) from stdin (format binary)".formatted(table.getName(), columns);
    return tx.connectionResult(connection -> {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      try {
        Stream stream = new Stream(copy, fields.length);
        rows.accept(stream);
        return stream.finish();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    });
  }

  private static final class Stream implements Sink {
    private final CopyIn copy;
    private final int fields;
    private final CopyRow buffer = new CopyRow(BUFFER);

    Stream(CopyIn copy, int fields) {
      this.copy = copy;
      this.fields = fields;
      buffer.begin();
    }

    @Override
    public CopyRow row() {
      if (buffer.size() > FULL) {
        send();
      }
      return buffer.fields(fields);
    }

    long finish() throws SQLException {
      buffer.end();
      send();
      return copy.endCopy();
    }

    private void send() {
      try {
        copy.writeToCopy(buffer.bytes(), 0, buffer.size());
        buffer.clear();
      } catch (SQLException e) {
        throw new org.jooq.exception.DataAccessException("the rows are not taken", e);
      }
    }
  }
}
