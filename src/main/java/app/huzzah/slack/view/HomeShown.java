package app.huzzah.slack.view;

import app.huzzah.digest.WeekGlance;
import app.huzzah.leaderboard.Place;
import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.HistoryPage;
import app.huzzah.rewards.Offers;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Role;
import java.util.Optional;

/**
 * All that one member's Home shows.
 *
 * @param rewards what they could have for their points
 * @param place on this week's board; empty where they have none or do not want to see it
 * @param week what the workspace reached this week; empty for people of other organisations
 * @param mayReadStories whether they may read what was said in public channels
 * @param received shout-outs for them, newest first
 * @param given shout-outs of theirs, newest first
 */
public record HomeShown(
    MemberId member,
    Role role,
    Allowance allowance,
    Offers rewards,
    Optional<Place> place,
    Optional<WeekGlance> week,
    boolean mayReadStories,
    HistoryPage received,
    HistoryPage given) {}
