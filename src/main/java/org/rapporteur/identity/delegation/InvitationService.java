package org.rapporteur.identity.delegation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Invites speakers to a delegation by e-mail address. No response reveals whether the address
/// already has an account.
@Service
public class InvitationService {

  public static final Duration VALIDITY = Duration.ofDays(30);

  static final int MAX_OPEN_INVITATIONS = 50;

  private static final String ACTION = "speaker";

  private final InvitationSql invitations;
  private final DelegationRepository delegations;
  private final PersonService people;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  InvitationService(
      InvitationSql invitations,
      DelegationRepository delegations,
      PersonService people,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.invitations = invitations;
    this.delegations = delegations;
    this.people = people;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Sends an invitation by mail. A repeated invitation restarts the validity period.
  public void invite(Viewer viewer, DelegationId id, EmailAddress email) {
    var head = viewer.requireSignedIn(ACTION);
    transactions.write(
        () -> {
          var delegation = loadHeadedBy(head, id);
          delegation.requireVerified();
          Instant now = clock.instant();
          var open = invitations.listByDelegation(id, now.minus(VALIDITY));
          if (open.size() >= MAX_OPEN_INVITATIONS
              && open.stream().noneMatch(invitation -> invitation.email().equals(email))) {
            throw new TooManyInvitations(MAX_OPEN_INVITATIONS);
          }
          invitations.save(id, email, head, now);
          events.publishEvent(
              new SpeakerInvited(id, delegation.slug(), delegation.name(), head, email, now));
        });
  }

  /// Lists the invitations without an answer, oldest first.
  public List<Invitation> listOpen(Viewer viewer, DelegationId id) {
    var head = viewer.requireSignedIn(ACTION);
    return transactions.read(
        () -> {
          loadHeadedBy(head, id);
          return invitations.listByDelegation(id, latestExpired());
        });
  }

  public void withdraw(Viewer viewer, InvitationId id) {
    var head = viewer.requireSignedIn(ACTION);
    transactions.write(
        () -> {
          var invitation =
              invitations.findForUpdate(id, latestExpired()).orElseThrow(InvitationInvalid::new);
          loadHeadedBy(head, invitation.delegation());
          invitations.delete(id);
        });
  }

  /// Lists the invitations to the viewer's own e-mail address.
  public List<Invitation> listOwn(Viewer viewer) {
    var person = requirePerson(viewer);
    return transactions.read(
        () -> invitations.listByEmail(person.email(), latestExpired(), MAX_OPEN_INVITATIONS));
  }

  public void accept(Viewer viewer, InvitationId id) {
    var person = requirePerson(viewer);
    transactions.write(
        () -> {
          var invitation = removeOwn(person, id);
          Instant now = clock.instant();
          var delegation = load(invitation.delegation());
          if (delegation.addSpeaker(person.id(), now)) {
            events.publishEvent(
                new SpeakerAdded(
                    delegation.id(),
                    delegation.slug(),
                    delegation.name(),
                    invitation.invitedBy(),
                    person.id(),
                    now));
          }
        });
  }

  public void decline(Viewer viewer, InvitationId id) {
    var person = requirePerson(viewer);
    transactions.write(() -> removeOwn(person, id));
  }

  @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "identity-invitation-sweep", lockAtMostFor = "PT10M")
  void deleteExpired() {
    transactions.write(() -> invitations.deleteInvitedUntil(latestExpired()));
  }

  /// Removes an invitation that the person answers. Throws [InvitationInvalid] if it was sent to
  /// another address.
  private Invitation removeOwn(PersonDetails person, InvitationId id) {
    var invitation =
        invitations
            .findForUpdate(id, latestExpired())
            .filter(open -> open.email().equals(person.email()))
            .orElseThrow(InvitationInvalid::new);
    invitations.delete(id);
    return invitation;
  }

  /// Returns the latest sending time of invitations that have expired.
  private Instant latestExpired() {
    return clock.instant().minus(VALIDITY);
  }

  /// Returns the viewer's account. Its e-mail address is confirmed, because the viewer is signed
  /// in.
  private PersonDetails requirePerson(Viewer viewer) {
    return people.find(viewer.requireSignedIn(ACTION)).orElseThrow(() -> new NotAllowed(ACTION));
  }

  private Delegation loadHeadedBy(PersonId head, DelegationId id) {
    var delegation = load(id);
    delegation.requireHeadedBy(head);
    return delegation;
  }

  private Delegation load(DelegationId id) {
    return delegations
        .findById(id.value())
        .orElseThrow(() -> new NotFound("delegation", id.value()));
  }
}
