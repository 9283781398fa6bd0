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

/// Invites speakers to a delegation by e-mail address. The head does not learn if the address
/// already has an account.
@Service
public class InvitationService {

  public static final Duration VALIDITY = Duration.ofDays(30);

  static final int MAX_OPEN = 50;

  private static final String ACTION = "speaker";

  private final InvitationSql sql;
  private final DelegationRepository delegations;
  private final PersonService people;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  InvitationService(
      InvitationSql sql,
      DelegationRepository delegations,
      PersonService people,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.sql = sql;
    this.delegations = delegations;
    this.people = people;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Sends a mail each time and restarts the validity period.
  public void invite(Viewer viewer, DelegationId id, EmailAddress email) {
    var head = viewer.requireSignedIn(ACTION);
    transactions.write(
        () -> {
          var delegation = requireHeadedBy(head, id);
          delegation.requireVerified();
          Instant now = clock.instant();
          var open = sql.listByDelegation(id, now.minus(VALIDITY));
          if (open.size() >= MAX_OPEN
              && open.stream().noneMatch(invited -> invited.email().equals(email))) {
            throw new TooManyInvitations(MAX_OPEN);
          }
          sql.save(id, email, head, now);
          events.publishEvent(
              new SpeakerInvited(id, delegation.slug(), delegation.name(), head, email, now));
        });
  }

  /// Unanswered invitations, oldest first.
  public List<Invitation> listOpen(Viewer viewer, DelegationId id) {
    var head = viewer.requireSignedIn(ACTION);
    return transactions.read(
        () -> {
          requireHeadedBy(head, id);
          return sql.listByDelegation(id, expiryLimit());
        });
  }

  public void withdraw(Viewer viewer, InvitationId invitation) {
    var head = viewer.requireSignedIn(ACTION);
    transactions.write(
        () -> {
          var invited =
              sql.findForUpdate(invitation, expiryLimit()).orElseThrow(InvitationInvalid::new);
          requireHeadedBy(head, invited.delegation());
          sql.delete(invitation);
        });
  }

  /// Invitations to the viewer's own address.
  public List<Invitation> listOwn(Viewer viewer) {
    var person = requirePerson(viewer);
    return transactions.read(() -> sql.listByEmail(person.email(), expiryLimit(), MAX_OPEN));
  }

  public void accept(Viewer viewer, InvitationId invitation) {
    var person = requirePerson(viewer);
    transactions.write(
        () -> {
          var invited = removeAnswered(person, invitation);
          Instant now = clock.instant();
          var delegation = load(invited.delegation());
          if (delegation.addSpeaker(person.id(), now)) {
            events.publishEvent(
                new SpeakerAdded(
                    delegation.id(),
                    delegation.slug(),
                    delegation.name(),
                    invited.by(),
                    person.id(),
                    now));
          }
        });
  }

  public void decline(Viewer viewer, InvitationId invitation) {
    var person = requirePerson(viewer);
    transactions.write(() -> removeAnswered(person, invitation));
  }

  @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "identity-invitation-sweep", lockAtMostFor = "PT10M")
  void deleteExpired() {
    transactions.write(() -> sql.deleteInvitedUntil(expiryLimit()));
  }

  private Invitation removeAnswered(PersonDetails person, InvitationId invitation) {
    var invited =
        sql.findForUpdate(invitation, expiryLimit())
            .filter(found -> found.email().equals(person.email()))
            .orElseThrow(InvitationInvalid::new);
    sql.delete(invitation);
    return invited;
  }

  private Instant expiryLimit() {
    return clock.instant().minus(VALIDITY);
  }

  /// A signed-in person has a confirmed address.
  private PersonDetails requirePerson(Viewer viewer) {
    return people.find(viewer.requireSignedIn(ACTION)).orElseThrow(() -> new NotAllowed(ACTION));
  }

  private Delegation requireHeadedBy(PersonId person, DelegationId id) {
    var delegation = load(id);
    if (!delegation.isHeadedBy(person)) {
      throw new NotAllowed(ACTION);
    }
    return delegation;
  }

  private Delegation load(DelegationId id) {
    return delegations
        .findById(id.value())
        .orElseThrow(() -> new NotFound("delegation", id.value()));
  }
}
