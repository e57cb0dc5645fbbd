package app.huzzah.db;

import java.nio.file.Path;

/**
 * A program of its own for tests to kill: starts the embedded database in the folder {@code
 * args[0]} with the programs in {@code args[1]}, commits {@code args[2]} rows, says so after each,
 * and waits until its standard input ends.
 */
final class EmbeddedProgram {
  private EmbeddedProgram() {}

  public static void main(String[] args) throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(Path.of(args[0]), Path.of(args[1]));
        Database database = Database.connect(server.url(), 2)) {
      database.runInTransaction(dsl -> dsl.execute("create table if not exists crumb (n int)"));
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        database.runInTransaction(dsl -> dsl.execute("insert into crumb values (7)"));
        System.out.println("committed");
      }
      System.in.transferTo(System.out);
    } catch (DatabaseStartException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
