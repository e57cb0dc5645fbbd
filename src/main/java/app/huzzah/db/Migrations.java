package app.huzzah.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to the state that this version of the program expects. */
final class Migrations {
  private Migrations() {}

  /** Applies what is missing. Instances that start at once wait for each other. */
  static void apply(DataSource database) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
