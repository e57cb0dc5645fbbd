package app.huzzah.slack.client;

import app.huzzah.digest.WeekGlances;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.leaderboard.Place;
import app.huzzah.recognition.HistoryPage;
import app.huzzah.recognition.HistoryQuery;
import app.huzzah.recognition.HistoryQuery.What;
import app.huzzah.recognition.HistoryService;
import app.huzzah.recognition.HistorySpot;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.Side;
import app.huzzah.rewards.RedemptionService;
import app.huzzah.slack.view.HomeShown;
import app.huzzah.slack.view.HomeView;
import app.huzzah.slack.view.HomeWish;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Privacy;
import app.huzzah.workspace.PrivacyService;
import app.huzzah.workspace.Role;
import app.huzzah.workspace.WorkspaceId;
import java.util.Optional;

/** Reads what somebody's Home shows. */
public final class HomeReader {
  private final Directory directory;
  private final RecognitionService recognitions;
  private final HistoryService histories;
  private final LeaderboardService boards;
  private final WeekGlances weeks;
  private final RedemptionService rewards;
  private final PrivacyService privacy;

  public HomeReader(
      Directory directory,
      RecognitionService recognitions,
      HistoryService histories,
      LeaderboardService boards,
      WeekGlances weeks,
      RedemptionService rewards,
      PrivacyService privacy) {
    this.directory = directory;
    this.recognitions = recognitions;
    this.histories = histories;
    this.boards = boards;
    this.weeks = weeks;
    this.rewards = rewards;
    this.privacy = privacy;
  }

  HomeShown read(WorkspaceId workspace, MemberId id, HomeWish wish) {
    Optional<Member> member = directory.member(workspace, id);
    boolean ours = member.filter(known -> !known.outsider()).isPresent();
    // Guests are in some channels only, and those of other organisations in shared ones alone.
    boolean everywhere = member.filter(known -> ours && !known.guest()).isPresent();
    return new HomeShown(
        id,
        member.map(Member::role).orElse(Role.MEMBER),
        recognitions.allowance(workspace, id),
        rewards.offers(workspace, id),
        place(workspace, id),
        ours ? Optional.of(weeks.of(workspace)) : Optional.empty(),
        everywhere,
        page(workspace, id, Side.RECEIVED, wish.received()),
        page(workspace, id, Side.GIVEN, wish.given()));
  }

  private Optional<Place> place(WorkspaceId workspace, MemberId member) {
    Privacy wishes = privacy.of(workspace, member);
    return wishes.hidesPlace() || wishes.offBoards()
        ? Optional.empty()
        : boards.place(workspace, member);
  }

  private HistoryPage page(WorkspaceId workspace, MemberId member, Side side, HistorySpot spot) {
    return histories.page(
        workspace, member, new HistoryQuery(side, What.SHOUT_OUTS, false), spot, HomeView.LINES);
  }
}
