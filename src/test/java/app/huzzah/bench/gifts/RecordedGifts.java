package app.huzzah.bench.gifts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.Configuration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

/**
 * The very statements by which Huzzah stores gifts, with all their parameters, written down while
 * it does so in one database, to be carried out again in its copy by nothing but JDBC.
 */
final class RecordedGifts implements ExecuteListener {
  private static final long serialVersionUID = 1L;

  private transient List<Step> steps = new ArrayList<>();

  /** A statement and what was set of it. */
  private record Step(String sql, List<Setting> settings) {}

  private record Setting(Method method, List<@Nullable Object> arguments) {}

  /** One gift. */
  record Gift(List<Step> steps) {

    /** Stores it in a transaction of its own, and reads all that comes back. */
    void storeBy(Connection connection) throws SQLException {
      for (Step step : steps) {
        try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
          for (Setting setting : step.settings()) {
            invoke(setting.method(), statement, setting.arguments().toArray());
          }
          if (statement.execute()) {
            readAll(statement.getResultSet());
          }
        }
      }
      connection.commit();
    }

    private static void readAll(ResultSet rows) throws SQLException {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getString(column);
        }
      }
    }
  }

  static RecordedGifts of(Configuration configuration) {
    RecordedGifts recorded = new RecordedGifts();
    configuration.set(new DefaultExecuteListenerProvider(recorded));
    return recorded;
  }

  /** What was stored since the last one; by one thread at a time. */
  Gift taken() {
    Gift gift = new Gift(steps);
    steps = new ArrayList<>();
    return gift;
  }

  @Override
  public void prepareEnd(ExecuteContext context) {
    List<Setting> settings = new ArrayList<>();
    steps.add(new Step(Objects.requireNonNull(context.sql()), settings));
    PreparedStatement statement = Objects.requireNonNull(context.statement());
    context.statement(
        (PreparedStatement)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                  if (method.getName().startsWith("set") && arguments.length > 1) {
                    settings.add(new Setting(method, Arrays.asList(arguments)));
                  }
                  return invoke(method, statement, arguments);
                }));
  }

  private static @Nullable Object invoke(
      Method method, Object target, @Nullable Object @Nullable [] arguments) throws SQLException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new SQLException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
