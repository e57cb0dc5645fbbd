package app.huzzah.architecture.wrong;

import app.huzzah.db.schema.Tables;
import com.slack.api.Slack;
import java.awt.Color;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Each nested class does one thing that is not done here. */
public final class Wrong {
  private Wrong() {}

  /** Knows Slack. */
  public record KnowsSlack(Slack slack) {}

  /** Knows Jetty. */
  public record KnowsJetty(Server server) {}

  /** Knows AWT. */
  public record KnowsColours(Color color) {}

  /** Asks the database outside a store. */
  public static final class Asks {
    int count(DSLContext db) {
      return db.fetchCount(DSL.selectOne());
    }
  }

  /** Calls a method of the handle that it may only hold. */
  public static final class CallsTheHandle {
    void run(DSLContext db) {
      db.execute("select 1");
    }
  }

  /** Knows generated tables. */
  public static final class KnowsTables {
    String name() {
      return Tables.WORKSPACE.toString();
    }
  }

  /** Reads the time. */
  public static final class ReadsInstant {
    Instant time() {
      return Instant.now();
    }
  }

  /** Reads the day in a zone. */
  public static final class ReadsDay {
    LocalDate day() {
      return LocalDate.now(ZoneOffset.UTC);
    }
  }

  /** Makes itself a clock. */
  public static final class MakesClock {
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  /** Reads the nanoseconds. */
  public static final class ReadsNanos {
    long nanos() {
      return System.nanoTime();
    }
  }

  /** Makes a date of now. */
  public static final class MakesDate {
    @SuppressWarnings("JavaUtilDate")
    Date date() {
      return new Date();
    }
  }

  /** Throws dice. */
  public static final class MakesRandom {
    Random random() {
      return new Random();
    }
  }

  /** Throws dice of the thread. */
  public static final class TakesRandom {
    int random() {
      return ThreadLocalRandom.current().nextInt();
    }
  }

  /** Makes up an id. */
  public static final class MakesUpId {
    UUID id() {
      return UUID.randomUUID();
    }
  }

  /** Speaks to the terminal. */
  public static final class Prints {
    @SuppressWarnings("SystemOut")
    void print() {
      System.out.println("hello");
    }
  }

  /** Logs elsewhere. */
  public static final class LogsElsewhere {
    Logger log() {
      return Logger.getAnonymousLogger();
    }
  }
}
