package app.huzzah.workspace;

import app.huzzah.db.Database;
import java.util.Set;

/** What members decide about being seen. Each decides for themselves; admins decide for nobody. */
public final class PrivacyService {
  private final Database database;
  private final PrivacyStore wishes = new PrivacyStore();
  private final ListingStore listing = new ListingStore();

  public PrivacyService(Database database) {
    this.database = database;
  }

  public Privacy of(WorkspaceId workspace, MemberId member) {
    return database.query(dsl -> wishes.find(dsl, workspace, member));
  }

  /**
   * Takes the member who asks for it off all boards, or puts them back with everything they have.
   * Doing so again changes nothing.
   *
   * @return how it is then
   */
  public Privacy stayOffBoards(WorkspaceId workspace, MemberId member, boolean off) {
    return database.inTransaction(tx -> {
      if (wishes.find(tx, workspace, member).offBoards() != off) {
        // First, so that nobody who decides or gives meanwhile waits for us while we wait for them.
        listing.lock(tx, workspace);
        wishes.stayOffBoards(tx, workspace, member, off);
        listing.follow(tx, workspace, Set.of(member));
      }
      return wishes.find(tx, workspace, member);
    });
  }

  /**
   * Hides or shows the place of the member who asks for it on their own Home.
   *
   * @return how it is then
   */
  public Privacy hidePlace(WorkspaceId workspace, MemberId member, boolean hides) {
    return database.inTransaction(tx -> {
      wishes.hidePlace(tx, workspace, member, hides);
      return wishes.find(tx, workspace, member);
    });
  }
}
