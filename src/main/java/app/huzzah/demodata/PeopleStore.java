package app.huzzah.demodata;

import static app.huzzah.db.schema.Tables.CHANNEL;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.MEMBER_SETTING;
import static app.huzzah.db.schema.Tables.USER_GROUP;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import app.huzzah.workspace.WorkspaceStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Writes who and what is in a workspace. */
final class PeopleStore {
  private final CopyStore copying = new CopyStore();
  private final WorkspaceStore workspaces = new WorkspaceStore();

  /** Those of these workspaces that are there already. */
  List<WorkspaceId> existing(DSLContext dsl, Collection<WorkspaceId> ids) {
    return workspaces.all(dsl).stream().filter(ids::contains).toList();
  }

  void write(DSLContext tx, Told told) {
    Company company = told.company();
    Instant since = Instant.ofEpochSecond(told.calendar().at(0, 0));
    workspaces.add(tx, workspace(company), since);
    writeMembers(tx, company);
    writeSettings(tx, company);
    writeChannels(tx, company, told.places());
    writeGroups(tx, company, new Groups(company));
  }

  private static Workspace workspace(Company company) {
    Settings first = Settings.first(company.zone());
    return new Workspace(
        new WorkspaceId(company.ids().workspace()),
        "Demo data " + (company.number() + 1),
        Optional.of(new MemberId(company.ids().member(company.members()))),
        new Settings(
            first.zone(),
            first.emoji(),
            first.smallPoints(),
            first.bigPoints(),
            first.weeklyAllowance(),
            Optional.of(Company.LEADERS_ALLOWANCE),
            first.companyValues(),
            first.postChannel(),
            first.echo(),
            first.guests(),
            first.outsiders()),
        1);
  }

  private void writeMembers(DSLContext tx, Company company) {
    Field<?>[] fields = {
      MEMBER.WORKSPACE_ID,
      MEMBER.MEMBER_ID,
      MEMBER.NAME,
      MEMBER.HANDLE,
      MEMBER.ZONE,
      MEMBER.IS_BOT,
      MEMBER.IS_DEACTIVATED,
      MEMBER.IS_GUEST,
      MEMBER.IS_OUTSIDER,
      MEMBER.IS_ADMIN
    };
    Ids ids = company.ids();
    copying.copy(
        tx,
        MEMBER,
        fields,
        sink -> {
          for (int i = 0; i < company.members(); i++) {
            sink.row()
                .text(ids.workspace())
                .text(ids.member(i))
                .text(company.name(i))
                .text(Names.handle(company.name(i), i))
                .text(company.zone().getId())
                .truth(false)
                .truth(company.deactivated(i))
                .truth(company.guest(i))
                .truth(false)
                .truth(i == 0);
          }
          sink.row()
              .text(ids.workspace())
              .text(ids.member(company.members()))
              .text("Huzzah")
              .text("huzzah")
              .nothing()
              .truth(true)
              .truth(false)
              .truth(false)
              .truth(false)
              .truth(false);
        });
  }

  private void writeSettings(DSLContext tx, Company company) {
    Field<?>[] fields = {
      MEMBER_SETTING.WORKSPACE_ID,
      MEMBER_SETTING.MEMBER_ID,
      MEMBER_SETTING.ROLE,
      MEMBER_SETTING.WEEKLY_ALLOWANCE,
      MEMBER_SETTING.OFF_BOARDS,
      MEMBER_SETTING.HIDES_PLACE
    };
    copying.copy(
        tx,
        MEMBER_SETTING,
        fields,
        sink -> {
          for (int i = 0; i < company.members(); i++) {
            boolean own = company.hasOwnAllowance(i);
            if (own || company.leads(i) || company.offBoards(i) || company.hidesPlace(i)) {
              CopyRow row =
                  sink.row().text(company.ids().workspace()).text(company.ids().member(i));
              row.text(company.leads(i) ? Optional.of("leader") : Optional.empty());
              row = own ? row.number(company.allowance(i)) : row.nothing();
              row.truth(company.offBoards(i)).truth(company.hidesPlace(i));
            }
          }
        });
  }

  private void writeChannels(DSLContext tx, Company company, Places places) {
    Field<?>[] fields = {
      CHANNEL.WORKSPACE_ID, CHANNEL.CHANNEL_ID, CHANNEL.NAME, CHANNEL.IS_ARCHIVED
    };
    copying.copy(
        tx,
        CHANNEL,
        fields,
        sink -> {
          for (int i = 0; i < places.count(); i++) {
            if (!places.isPrivate(i)) {
              sink.row()
                  .text(company.ids().workspace())
                  .text(company.ids().channel(i))
                  .text(places.name(i))
                  .truth(false);
            }
          }
        });
  }

  private void writeGroups(DSLContext tx, Company company, Groups groups) {
    Ids ids = company.ids();
    Field<?>[] fields = {
      USER_GROUP.WORKSPACE_ID, USER_GROUP.GROUP_ID, USER_GROUP.HANDLE, USER_GROUP.NAME
    };
    copying.copy(
        tx,
        USER_GROUP,
        fields,
        sink -> {
          for (int i = 0; i < groups.count(); i++) {
            sink.row()
                .text(ids.workspace())
                .text(ids.group(i))
                .text(groups.handle(i))
                .text(groups.name(i));
          }
        });
    Field<?>[] memberFields = {
      USER_GROUP_MEMBER.WORKSPACE_ID, USER_GROUP_MEMBER.GROUP_ID, USER_GROUP_MEMBER.MEMBER_ID
    };
    copying.copy(
        tx,
        USER_GROUP_MEMBER,
        memberFields,
        sink -> {
          for (int i = 0; i < groups.count(); i++) {
            String group = ids.group(i);
            groups
                .members(i)
                .forEach(member ->
                    sink.row().text(ids.workspace()).text(group).text(ids.member(member)));
          }
        });
  }
}
