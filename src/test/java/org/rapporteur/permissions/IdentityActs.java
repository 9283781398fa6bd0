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

/// Accounts, roles, delegations, the site's administration and the inbox.
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
      DelegationLifecycleService speaking,
      InvitationService invitations,
      AdministrationService administration,
      SamplePeopleService samplePeople,
      SampleService sample,
      InboxService inbox,
      MailService mails) {
    this.people = people;
    this.invitations = invitations;
    account(passwords, devices, tokens, inbox);
    appoint(appointments);
    request(speaking);
    speak(speaking);
    administer(administration, mails);
    does("SamplePeopleService.remove", (v, s) -> samplePeople.remove(v));
    does("SampleService.remove", (v, s) -> sample.remove(v));
  }

  private void account(
      PasswordService passwords,
      DeviceService devices,
      ApiTokenService tokens,
      InboxService inbox) {
    does("PersonService.updateProfile", (v, s) -> people.updateProfile(v, delegate()));
    does("PersonService.signOutEverywhere", (v, s) -> people.signOutEverywhere(v));
    does(
        "PasswordService.change",
        (v, s) -> passwords.change(v, PASSWORD, "three ships sail at noon"));
    asks("ApiTokenService.create", (v, s) -> tokens.create(v, "My program"));
    asks("DeviceService.list", (v, s) -> devices.list(v));
    does("DeviceService.signOut", (v, s) -> devices.signOut(v, "00"));
    asks("ApiTokenService.list", (v, s) -> tokens.list(v));
    asks(
        "ApiTokenService.revoke",
        (v, s) -> {
          var author = s.viewer(Who.AUTHOR);
          tokens.create(author, "The author's program");
          var before = tokens.list(author);
          tokens.revoke(v, before.getFirst().id());
          boolean revoked = tokens.list(author).size() < before.size();
          return revoked;
        });
    asks(
        "InboxService.loadPage",
        (v, s) -> inbox.loadPage(v, InboxFilter.ALL, InboxCursor.START, Locale.ENGLISH));
    asks("InboxService.countUnread", (v, s) -> inbox.countUnread(v));
    does("InboxService.markAllRead", (v, s) -> inbox.markAllRead(v));
    does(
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

  private void appoint(AppointmentService appointments) {
    for (var role : new Role[] {Role.MODERATOR, Role.SECRETARIAT, Role.ADMINISTRATOR}) {
      String named = ": " + role.name().toLowerCase(Locale.ROOT);
      does(
          "AppointmentService.appoint" + named,
          (v, s) -> appointments.appoint(v, s.person(Who.STAKEHOLDER), role, s.id().scope()));
      asks(
          "AppointmentService.canAppoint" + named,
          (v, s) -> appointments.canAppoint(v, role, s.id().scope()));
    }
    does(
        "AppointmentService.appoint: secretariat of the institution",
        (v, s) ->
            appointments.appoint(
                v, s.person(Who.STAKEHOLDER), Role.SECRETARIAT, RoleScope.INSTITUTION));
    does(
        "AppointmentService.end: moderator",
        (v, s) -> appointments.end(v, s.person(Who.MODERATOR), Role.MODERATOR, s.id().scope()));
    does(
        "AppointmentService.end: secretariat",
        (v, s) -> appointments.end(v, s.person(Who.SECRETARIAT), Role.SECRETARIAT, s.id().scope()));
    does(
        "AppointmentService.appointCreator",
        (v, s) -> appointments.appointCreator(v, new ConsultationId(s.id().value()).scope()));
  }

  private void request(DelegationLifecycleService speaking) {
    asks("DelegationLifecycleService.request", (v, s) -> speaking.request(v, delegation()));
    asks("DelegationLifecycleService.listPending", (v, s) -> speaking.listPending(v));
    asks("DelegationLifecycleService.countPending", (v, s) -> speaking.countPending(v));
    asks(
        "DelegationLifecycleService.listOwn",
        (v, s) -> {
          requested(speaking, s);
          return speaking.listOwn(v).stream().findFirst();
        });
    asks(
        "DelegationLifecycleService.find: requested",
        (v, s) -> {
          requested(speaking, s);
          return speaking.find(v, slug());
        });
    asks(
        "DelegationLifecycleService.get: requested",
        (v, s) -> {
          requested(speaking, s);
          return speaking.get(v, slug());
        });
    does(
        "DelegationLifecycleService.verify",
        (v, s) -> speaking.verify(v, requested(speaking, s), REASON));
    does(
        "DelegationLifecycleService.verify: one's own",
        (v, s) -> speaking.verify(v, speaking.request(v, delegation()), REASON));
    does(
        "DelegationLifecycleService.refuse",
        (v, s) -> speaking.refuse(v, requested(speaking, s), REASON));
  }

  private void speak(DelegationLifecycleService speaking) {
    asks(
        "DelegationLifecycleService.find: verified",
        (v, s) -> {
          verified(speaking, s);
          return speaking.find(v, slug());
        });
    asks(
        "DelegationLifecycleService.get: verified",
        (v, s) -> {
          verified(speaking, s);
          return speaking.get(v, slug());
        });
    does(
        "InvitationService.invite",
        (v, s) -> invitations.invite(v, verified(speaking, s), email(s.person(Who.MODERATOR))));
    asks("InvitationService.listOpen", (v, s) -> invitations.listOpen(v, verified(speaking, s)));
    does("InvitationService.withdraw", (v, s) -> invitations.withdraw(v, invited(speaking, s)));
    asks("InvitationService.listOwn", (v, s) -> invitations.listOwn(v));
    does("InvitationService.accept", (v, s) -> invitations.accept(v, invited(speaking, s)));
    does("InvitationService.decline", (v, s) -> invitations.decline(v, invited(speaking, s)));
    does(
        "DelegationLifecycleService.endSpeaker",
        (v, s) -> speaking.endSpeaker(v, withSpeaker(speaking, s), s.person(Who.STAKEHOLDER)));
    does(
        "DelegationLifecycleService.changeHead",
        (v, s) -> speaking.changeHead(v, withSpeaker(speaking, s), s.person(Who.STAKEHOLDER)));
  }

  private void administer(AdministrationService administration, MailService mails) {
    does("PersonService.suspend", (v, s) -> people.suspend(v, s.person(Who.STAKEHOLDER), REASON));
    does(
        "PersonService.suspend: oneself",
        (v, s) -> people.suspend(v, v.requireSignedIn("test"), REASON));
    does(
        "PersonService.reactivate",
        (v, s) -> {
          people.suspend(s.viewer(Who.ADMINISTRATOR), s.person(Who.STAKEHOLDER), REASON);
          people.reactivate(v, s.person(Who.STAKEHOLDER), REASON);
        });
    asks(
        "AdministrationService.listPeople",
        (v, s) -> administration.listPeople(v, PeopleFilter.EVERYONE, Long.MAX_VALUE));
    asks(
        "AdministrationService.listAuditEntries",
        (v, s) -> administration.listAuditEntries(v, Long.MAX_VALUE));
    asks("MailService.listWaiting", (v, s) -> mails.listWaiting(v));
  }

  /// Asked for by the author, who is its head.
  private static DelegationId requested(DelegationLifecycleService speaking, Scene scene) {
    return speaking.request(scene.viewer(Who.AUTHOR), delegation());
  }

  private static DelegationId verified(DelegationLifecycleService speaking, Scene scene) {
    var id = requested(speaking, scene);
    speaking.verify(scene.viewer(Who.SECRETARIAT), id, REASON);
    return id;
  }

  private DelegationId withSpeaker(DelegationLifecycleService speaking, Scene scene) {
    var id = verified(speaking, scene);
    invitations.accept(scene.viewer(Who.STAKEHOLDER), invite(id, scene));
    return id;
  }

  /// The stakeholder, by the author.
  private InvitationId invited(DelegationLifecycleService speaking, Scene scene) {
    return invite(verified(speaking, scene), scene);
  }

  private InvitationId invite(DelegationId id, Scene scene) {
    var head = scene.viewer(Who.AUTHOR);
    invitations.invite(head, id, email(scene.person(Who.STAKEHOLDER)));
    return invitations.listOpen(head, id).getFirst().id();
  }

  private EmailAddress email(org.rapporteur.identity.PersonId person) {
    return people.find(person).orElseThrow().email();
  }

  private static DelegationDraft delegation() {
    return new DelegationDraft(
        "Association of the table",
        StakeholderGroup.CIVIL_SOCIETY,
        new CountryCode("BR"),
        "Its board authorised me.");
  }

  private static Slug slug() {
    return new Slug("association-of-the-table");
  }

  private static PersonDraft delegate() {
    return new PersonDraft(
        "Delegate",
        StakeholderGroup.CIVIL_SOCIETY,
        new CountryCode("BR"),
        null,
        LanguageTag.ENGLISH);
  }
}
