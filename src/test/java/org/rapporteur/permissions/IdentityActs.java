package org.rapporteur.permissions;

import java.time.Instant;
import java.util.Locale;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.SamplePeopleService;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.account.DeviceService;
import org.rapporteur.identity.account.PasswordService;
import org.rapporteur.identity.administration.AdministrationService;
import org.rapporteur.identity.administration.PeopleFilter;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.InvitationId;
import org.rapporteur.identity.delegation.InvitationService;
import org.rapporteur.notification.InboxCursor;
import org.rapporteur.notification.InboxFilter;
import org.rapporteur.notification.InboxItem;
import org.rapporteur.notification.InboxService;
import org.rapporteur.notification.mail.MailService;
import org.rapporteur.sample.SampleService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Acts on accounts, roles, delegations, administration and the inbox.
@Component
class IdentityActs extends Acts {

  private static final String PASSWORD = "a long enough password";
  private static final String REASON = "Threats by mail.";

  private final PersonService people;
  private final InvitationService invitations;

  IdentityActs(
      PersonService people,
      PasswordService passwords,
      DeviceService devices,
      ApiTokenService tokens,
      AppointmentService appointments,
      DelegationLifecycleService delegations,
      InvitationService invitations,
      AdministrationService administration,
      SamplePeopleService samplePeople,
      SampleService sample,
      InboxService inbox,
      MailService mails) {
    this.people = people;
    this.invitations = invitations;
    registerAccounts(passwords, devices, tokens, inbox);
    registerAppointments(appointments);
    registerRequests(delegations);
    registerSpeaking(delegations);
    registerAdministration(administration, mails);
    registerVoid("SamplePeopleService.remove", (v, s) -> samplePeople.remove(v));
    registerVoid("SampleService.remove", (v, s) -> sample.remove(v));
  }

  private void registerAccounts(
      PasswordService passwords,
      DeviceService devices,
      ApiTokenService tokens,
      InboxService inbox) {
    registerVoid("PersonService.updateProfile", (v, s) -> people.updateProfile(v, personDraft()));
    registerVoid("PersonService.signOutEverywhere", (v, s) -> people.signOutEverywhere(v));
    registerVoid(
        "PasswordService.change",
        (v, s) -> passwords.change(v, PASSWORD, "three ships sail at noon"));
    register("ApiTokenService.create", (v, s) -> tokens.create(v, "My program"));
    register("DeviceService.list", (v, s) -> devices.list(v));
    registerVoid("DeviceService.signOut", (v, s) -> devices.signOut(v, "00"));
    register("ApiTokenService.list", (v, s) -> tokens.list(v));
    register(
        "ApiTokenService.revoke",
        (v, s) -> {
          var author = s.viewer(Actor.AUTHOR);
          tokens.create(author, "The author's program");
          var before = tokens.list(author);
          tokens.revoke(v, before.getFirst().id());
          boolean revoked = tokens.list(author).size() < before.size();
          return revoked;
        });
    register(
        "InboxService.loadPage",
        (v, s) -> inbox.loadPage(v, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH));
    register("InboxService.countUnread", (v, s) -> inbox.countUnread(v));
    registerVoid("InboxService.markAllRead", (v, s) -> inbox.markAllRead(v));
    registerVoid(
        "InboxService.markRead",
        (v, s) ->
            inbox.markRead(
                v,
                new InboxItem(
                    new InboxItem.InboxItemReference(1, InboxItem.InboxItemKind.DECISION, 0),
                    "",
                    "",
                    null,
                    "/",
                    Instant.EPOCH,
                    false)));
  }

  private void registerAppointments(AppointmentService appointments) {
    for (var role : new Role[] {Role.MODERATOR, Role.SECRETARIAT, Role.ADMINISTRATOR}) {
      String named = ": " + role.name().toLowerCase(Locale.ROOT);
      registerVoid(
          "AppointmentService.appoint" + named,
          (v, s) -> appointments.appoint(v, s.person(Actor.STAKEHOLDER), role, s.id().scope()));
      register(
          "AppointmentService.canAppoint" + named,
          (v, s) -> appointments.canAppoint(v, role, s.id().scope()));
    }
    registerVoid(
        "AppointmentService.appoint: secretariat of the institution",
        (v, s) ->
            appointments.appoint(
                v, s.person(Actor.STAKEHOLDER), Role.SECRETARIAT, RoleScope.INSTITUTION));
    registerVoid(
        "AppointmentService.end: moderator",
        (v, s) -> appointments.end(v, s.person(Actor.MODERATOR), Role.MODERATOR, s.id().scope()));
    registerVoid(
        "AppointmentService.end: secretariat",
        (v, s) ->
            appointments.end(v, s.person(Actor.SECRETARIAT), Role.SECRETARIAT, s.id().scope()));
    registerVoid(
        "AppointmentService.appointCreator",
        (v, s) -> appointments.appointCreator(v, new ConsultationId(s.id().value()).scope()));
  }

  private void registerRequests(DelegationLifecycleService delegations) {
    register(
        "DelegationLifecycleService.request", (v, s) -> delegations.request(v, delegationDraft()));
    register("DelegationLifecycleService.listPending", (v, s) -> delegations.listPending(v));
    register("DelegationLifecycleService.countPending", (v, s) -> delegations.countPending(v));
    register(
        "DelegationLifecycleService.listOwn",
        (v, s) -> {
          requestDelegation(delegations, s);
          return delegations.listOwn(v).stream().findFirst();
        });
    register(
        "DelegationLifecycleService.find: requested",
        (v, s) -> {
          requestDelegation(delegations, s);
          return delegations.find(v, slug());
        });
    register(
        "DelegationLifecycleService.get: requested",
        (v, s) -> {
          requestDelegation(delegations, s);
          return delegations.get(v, slug());
        });
    registerVoid(
        "DelegationLifecycleService.verify",
        (v, s) -> delegations.verify(v, requestDelegation(delegations, s), REASON));
    registerVoid(
        "DelegationLifecycleService.verify: one's own",
        (v, s) -> delegations.verify(v, delegations.request(v, delegationDraft()), REASON));
    registerVoid(
        "DelegationLifecycleService.refuse",
        (v, s) -> delegations.refuse(v, requestDelegation(delegations, s), REASON));
  }

  private void registerSpeaking(DelegationLifecycleService delegations) {
    register(
        "DelegationLifecycleService.find: verified",
        (v, s) -> {
          createVerifiedDelegation(delegations, s);
          return delegations.find(v, slug());
        });
    register(
        "DelegationLifecycleService.get: verified",
        (v, s) -> {
          createVerifiedDelegation(delegations, s);
          return delegations.get(v, slug());
        });
    registerVoid(
        "InvitationService.invite",
        (v, s) ->
            invitations.invite(
                v, createVerifiedDelegation(delegations, s), email(s.person(Actor.MODERATOR))));
    register(
        "InvitationService.listOpen",
        (v, s) -> invitations.listOpen(v, createVerifiedDelegation(delegations, s)));
    registerVoid(
        "InvitationService.withdraw",
        (v, s) -> invitations.withdraw(v, inviteStakeholder(delegations, s)));
    register("InvitationService.listOwn", (v, s) -> invitations.listOwn(v));
    registerVoid(
        "InvitationService.accept",
        (v, s) -> invitations.accept(v, inviteStakeholder(delegations, s)));
    registerVoid(
        "InvitationService.decline",
        (v, s) -> invitations.decline(v, inviteStakeholder(delegations, s)));
    registerVoid(
        "DelegationLifecycleService.endSpeaker",
        (v, s) ->
            delegations.endSpeaker(
                v, createDelegationWithSpeaker(delegations, s), s.person(Actor.STAKEHOLDER)));
    registerVoid(
        "DelegationLifecycleService.changeHead",
        (v, s) ->
            delegations.changeHead(
                v, createDelegationWithSpeaker(delegations, s), s.person(Actor.STAKEHOLDER)));
  }

  private void registerAdministration(AdministrationService administration, MailService mails) {
    registerVoid(
        "PersonService.suspend", (v, s) -> people.suspend(v, s.person(Actor.STAKEHOLDER), REASON));
    registerVoid(
        "PersonService.suspend: oneself",
        (v, s) -> people.suspend(v, v.requireSignedIn("test"), REASON));
    registerVoid(
        "PersonService.reactivate",
        (v, s) -> {
          people.suspend(s.viewer(Actor.ADMINISTRATOR), s.person(Actor.STAKEHOLDER), REASON);
          people.reactivate(v, s.person(Actor.STAKEHOLDER), REASON);
        });
    register(
        "AdministrationService.listPeople",
        (v, s) -> administration.listPeople(v, PeopleFilter.EVERYONE, Long.MAX_VALUE));
    register(
        "AdministrationService.listAuditEntries",
        (v, s) -> administration.listAuditEntries(v, Long.MAX_VALUE));
    register("MailService.listWaiting", (v, s) -> mails.listWaiting(v));
  }

  /// The author requests the delegation and is its head.
  private static DelegationId requestDelegation(
      DelegationLifecycleService delegations, Scenario scenario) {
    return delegations.request(scenario.viewer(Actor.AUTHOR), delegationDraft());
  }

  private static DelegationId createVerifiedDelegation(
      DelegationLifecycleService delegations, Scenario scenario) {
    var id = requestDelegation(delegations, scenario);
    delegations.verify(scenario.viewer(Actor.SECRETARIAT), id, REASON);
    return id;
  }

  private DelegationId createDelegationWithSpeaker(
      DelegationLifecycleService delegations, Scenario scenario) {
    var id = createVerifiedDelegation(delegations, scenario);
    invitations.accept(scenario.viewer(Actor.STAKEHOLDER), invite(id, scenario));
    return id;
  }

  /// The author invites the stakeholder.
  private InvitationId inviteStakeholder(
      DelegationLifecycleService delegations, Scenario scenario) {
    return invite(createVerifiedDelegation(delegations, scenario), scenario);
  }

  private InvitationId invite(DelegationId id, Scenario scenario) {
    var head = scenario.viewer(Actor.AUTHOR);
    invitations.invite(head, id, email(scenario.person(Actor.STAKEHOLDER)));
    return invitations.listOpen(head, id).getFirst().id();
  }

  private EmailAddress email(org.rapporteur.identity.PersonId person) {
    return people.find(person).orElseThrow().email();
  }

  private static DelegationDraft delegationDraft() {
    return new DelegationDraft(
        "Association of the table",
        StakeholderGroup.CIVIL_SOCIETY,
        new CountryCode("BR"),
        "Its board authorised me.");
  }

  private static Slug slug() {
    return new Slug("association-of-the-table");
  }

  private static PersonDraft personDraft() {
    return new PersonDraft(
        "Delegate",
        StakeholderGroup.CIVIL_SOCIETY,
        new CountryCode("BR"),
        null,
        LanguageTag.ENGLISH);
  }
}
