package app.huzzah.architecture.wrong;

import java.util.List;
import org.jooq.DSLContext;

/** Breaks no rule either: it passes the handle of a transaction on. */
public record RightService(RightStore store) {
  List<Object> fetch(DSLContext db) {
    return store.fetch(db);
  }
}
