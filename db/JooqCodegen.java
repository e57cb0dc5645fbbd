import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Generates the typed tables in {@code app.huzzah.db.schema} from a real PostgreSQL to which the
 * migrations were applied. Run by the build as a single-file source program; does nothing while
 * neither the migrations nor this file have changed.
 */
class JooqCodegen {
  /** Functions that boards are read by: called by text, and there twice while versions change. */
  private static final String BOARDS =
      "board(_page|_among|_in_channel)?(_effort|_win|_lesson)?(_small|_big)?";

  public static void main(String[] args) throws Exception {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Path migrations = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Path stamp = target.resolve("stamp");
    String now = checksum(migrations);
    if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
      return;
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Flyway.configure()
          .dataSource(postgres.getPostgresDatabase())
          .locations("filesystem:" + migrations)
          .load()
          .migrate();
      GenerationTool.generate(configuration(postgres.getJdbcUrl("postgres", "postgres"), target));
    }
    Files.writeString(stamp, now);
  }

  private static Configuration configuration(String url, Path target) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withInputSchema("public")
                        .withOutputSchemaToDefault(true)
                        .withExcludes("flyway_schema_history|scheduled_tasks|" + BOARDS)
                        .withForcedTypes(
                            new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("timestamp.*zone.*|timestamptz.*")))
                .withGenerate(new Generate().withDaos(false).withPojos(false).withRelations(false))
                .withTarget(
                    new Target()
                        .withPackageName("app.huzzah.db.schema")
                        .withDirectory(target.toString())));
  }

  private static String checksum(Path migrations) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : inputs(migrations)) {
      digest.update(
          file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> inputs(Path migrations) throws IOException {
    try (var files = Files.walk(migrations.getParent())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
