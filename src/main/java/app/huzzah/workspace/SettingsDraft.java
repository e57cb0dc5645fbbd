package app.huzzah.workspace;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings as an admin wrote them, not yet checked.
 *
 * @param typed what was typed, as it was; a setting that is missing stays as it is
 * @param leaders whom admins appointed, without those who are admins too
 */
public record SettingsDraft(
    Map<Setting, String> typed,
    Optional<ChannelId> postChannel,
    Echo echo,
    boolean guests,
    boolean outsiders,
    Set<MemberId> leaders,
    Set<MemberId> admins) {}
