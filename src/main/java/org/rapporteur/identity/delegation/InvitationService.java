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
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// The head of a delegation invites who is to speak for it, by an address. Whoever has that
/// address, with an account or once they have one, accepts or declines. The head does not learn
/// before which it is.
@Service
public class InvitationService {

  public static final Duration HOLDS = Duration.ofDays(30);

  static final int MOST_OPEN = 50;

  private static final String ACT = "speaker";

  private final InvitationRows rows;
  private final DelegationRepository delegations;
  private final PersonService people;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  InvitationService(
      InvitationRows rows,
      DelegationRepository delegations,
      PersonService people,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.rows = rows;
    this.delegations = delegations;
    this.people = people;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Each time a mail goes out, and the invitation holds from then on.
  public void invite(Viewer viewer, DelegationId id, EmailAddress email) {
    var head = viewer.actor(ACT);
    useCases.change(
        () -> {
          var delegation = headedBy(head, id);
          delegation.requireVerified();
          Instant now = clock.instant();
          var open = rows.of(id, now.minus(HOLDS));
          if (open.size() >= MOST_OPEN
              && open.stream().noneMatch(invited -> invited.email().equals(email))) {
            throw new TooManyInvitations(MOST_OPEN);
          }
          rows.put(id, email, head, now);
          events.publishEvent(
              new SpeakerInvited(id, delegation.slug(), delegation.name(), head, email, now));
        });
  }

  /// What nobody has answered yet, the first one first.
  public List<Invitation> open(Viewer viewer, DelegationId id) {
    var head = viewer.actor(ACT);
    return useCases.read(
        () -> {
          headedBy(head, id);
          return rows.of(id, oldest());
        });
  }

  public void withdraw(Viewer viewer, InvitationId invitation) {
    var head = viewer.actor(ACT);
    useCases.change(
        () -> {
          var invited = rows.hold(invitation, oldest()).orElseThrow(InvitationOver::new);
          headedBy(head, invited.delegation());
          rows.delete(invitation);
        });
  }

  /// Those to the viewer's own address.
  public List<Invitation> own(Viewer viewer) {
    var person = person(viewer);
    return useCases.read(() -> rows.to(person.email(), oldest(), MOST_OPEN));
  }

  public void accept(Viewer viewer, InvitationId invitation) {
    var person = person(viewer);
    useCases.change(
        () -> {
          var invited = take(person, invitation);
          Instant now = clock.instant();
          var delegation = load(invited.delegation());
          if (delegation.add(person.id(), now)) {
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
    var person = person(viewer);
    useCases.change(() -> take(person, invitation));
  }

  @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT24H")
  @SchedulerLock(name = "identity-invitation-sweep", lockAtMostFor = "PT10M")
  void sweep() {
    useCases.change(() -> rows.deleteUntil(oldest()));
  }

  private Invitation take(PersonDetails person, InvitationId invitation) {
    var invited =
        rows.hold(invitation, oldest())
            .filter(found -> found.email().equals(person.email()))
            .orElseThrow(InvitationOver::new);
    rows.delete(invitation);
    return invited;
  }

  private Instant oldest() {
    return clock.instant().minus(HOLDS);
  }

  /// Whoever is signed in has confirmed the address.
  private PersonDetails person(Viewer viewer) {
    return people.find(viewer.actor(ACT)).orElseThrow(() -> new NotAllowed(ACT));
  }

  private Delegation headedBy(PersonId person, DelegationId id) {
    var delegation = load(id);
    if (!delegation.isHeadedBy(person)) {
      throw new NotAllowed(ACT);
    }
    return delegation;
  }

  private Delegation load(DelegationId id) {
    return delegations
        .findById(id.value())
        .orElseThrow(() -> new NotFound("delegation", id.value()));
  }
}
