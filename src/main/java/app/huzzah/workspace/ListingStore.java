package app.huzzah.workspace;

import static app.huzzah.db.schema.Routines.isListed;
import static app.huzzah.db.schema.Routines.lockListing;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Whom boards list. Every sum that boards are read from says so of its member; the rule itself is
 * the database's ({@code is_listed}).
 */
final class ListingStore {
  private static final Field<String> WHO = field(name("who"), String.class);
  private static final Field<Boolean> LISTED = field(name("listed"), Boolean.class);

  /**
   * Waits until nobody in this workspace is giving, and keeps them waiting until the transaction
   * ends. Gifts under way store new rows with the listing that they have read, which {@link
   * #follow} would not see.
   */
  void lock(DSLContext tx, WorkspaceId workspace) {
    tx.select(lockListing(val(workspace.value()))).fetch();
  }

  /** Lets all rows of these members say what holds now, behind {@link #lock}. */
  void follow(DSLContext tx, WorkspaceId workspace, Collection<MemberId> members) {
    String[] ids = members.stream().map(MemberId::value).sorted().toArray(String[]::new);
    // Materialized: asked once for each member, not once for each of their rows.
    var now =
        name("now")
            .fields("who", "listed")
            .asMaterialized(
                select(WHO, isListed(val(workspace.value()), WHO))
                    .from(unnest(ids).as("ids", "who")));
    tx.with(now)
        .update(BOARD_TOTAL)
        .set(BOARD_TOTAL.IS_LISTED, LISTED)
        .from(now)
        .where(BOARD_TOTAL.WORKSPACE_ID.eq(workspace.value()))
        .and(BOARD_TOTAL.MEMBER_ID.eq(WHO))
        .and(BOARD_TOTAL.IS_LISTED.ne(LISTED))
        .execute();
  }
}
