package app.huzzah.demo;

import app.huzzah.demo.model.Seed;
import app.huzzah.demo.model.User.Role;

/**
 * The workspace of the demo: a dozen invented colleagues on five continents, and the app set up as
 * in its manifest.
 */
public final class AcmeWorkspace {
  private AcmeWorkspace() {}

  /** A fresh description each time, so that a test may add to it. */
  public static Seed seed() {
    return Seed.named("Acme & Friends", "acme")
        .app("Huzzah", "/huzzah")
        .shortcut("global", "Give a shout-out", "give_shoutout")
        .shortcut("message", "Recognise this", "recognise_this")
        .scopes(
            "commands",
            "chat:write",
            "chat:write.public",
            "im:write",
            "files:write",
            "channels:history",
            "groups:history",
            "im:history",
            "app_mentions:read",
            "reactions:read",
            "reactions:write",
            "users:read",
            "usergroups:read",
            "channels:read",
            "team:read")
        .events(
            "app_home_opened",
            "team_join",
            "user_change",
            "subteam_created",
            "subteam_updated",
            "subteam_members_changed",
            "channel_created",
            "channel_rename",
            "channel_archive",
            "channel_unarchive",
            "channel_deleted",
            "message.channels",
            "message.groups",
            "message.im",
            "app_mention",
            "reaction_added",
            "reaction_removed")
        .person("ada", "Ada Okonkwo", "Managing director", "Europe/Berlin", Role.OWNER, Role.ADMIN)
        .person("mia", "Mia Rossi", "Product designer", "Europe/Berlin")
        .person("ben", "Ben Ito", "Backend engineer", "Asia/Tokyo")
        .person("lena", "Lena Vogel", "Customer success lead", "Europe/Berlin", Role.ADMIN)
        .person("omar", "Omar Haddad", "Support specialist", "Europe/Berlin")
        .person("priya", "Priya Raman", "Engineering manager", "Asia/Kolkata")
        .person("sofia", "Sofía Álvarez", "Account executive", "America/Mexico_City")
        .person("tom", "Tom Whitfield", "Data analyst", "Europe/London")
        .person("yuki", "Yuki Tanaka", "Frontend engineer", "Asia/Tokyo")
        .person("zoe", "Zoë Jansen", "Researcher", "Europe/Amsterdam")
        .person("noah", "Noah Tūhoe", "Site reliability engineer", "Pacific/Auckland")
        .person("grace", "Grace Mwangi", "People & culture", "Africa/Nairobi")
        .person("finn", "Finn O’Brien", "Agency copywriter", "Europe/Dublin", Role.GUEST)
        .person("karl", "Karl Lindqvist", "Former engineer", "Europe/Stockholm", Role.DEACTIVATED)
        .person("standup", "Standup Reminder", "", "Etc/UTC", Role.BOT)
        .group("design", "Design team", "mia", "zoe", "yuki")
        .group("support", "Support team", "lena", "omar", "grace")
        .group("engineering-team", "Engineers", "ben", "priya", "yuki", "noah")
        .channel("general", "Company-wide announcements and work-based matters")
        .channel("wins", "Celebrate what went well, big and small")
        .channel("customer-success", "Happy customers, and how we got there")
        .channel("engineering", "Builds, incidents, and what we learned from them")
        .channel("random", "Pets, recipes, everything else")
        .privateChannel("leadership", "Plans that are not ready yet", "ada", "lena", "priya")
        .privateChannel(
            "project-aurora", "The launch in spring", "mia", "ben", "sofia", "zoe", "huzzah");
  }
}
