package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import java.util.List;

/**
 * A recognition as a post shows it.
 *
 * @param boosters who joined, in the order in which they did
 * @param seen which leaders read it, in the order in which they said so
 */
public record Picture(Recognition recognition, List<MemberId> boosters, List<SeenBy> seen) {}
