package org.rapporteur.identity.delegation;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Who may speak for whom: delegations are asked for by a person, verified by any secretariat, and
/// led by a head, who invites the other speakers.
@Service
public class SpeakingService {

  public static final int MAX_ANSWER = 2000;

  /// Somebody speaks for one organization, sometimes for two.
  static final int MOST_WAITING = 3;

  private static final Limit PAGE = Limit.of(100);

  private static final Limit MOST_TOLD = Limit.of(500);

  private final DelegationRepository delegations;
  private final DelegationProfiles profiles;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  SpeakingService(
      DelegationRepository delegations,
      DelegationProfiles profiles,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.delegations = delegations;
    this.profiles = profiles;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Who speaks for any of them now, for whoever tells them something; not more than anybody would
  /// name.
  public List<PersonId> speakers(Collection<DelegationId> of) {
    return of.isEmpty()
        ? List.of()
        : useCases.read(
            () ->
                delegations
                    .findSpeakers(of.stream().map(DelegationId::value).toList(), MOST_TOLD)
                    .stream()
                    .map(PersonId::new)
                    .toList());
  }

  /// A verified delegation is public; one that is not is known to its speakers and the secretariat.
  public Optional<DelegationProfile> find(Viewer viewer, Slug slug) {
    return useCases.read(
        () ->
            delegations
                .findBySlug(slug.value())
                .map(profiles::of)
                .filter(delegation -> isVisibleTo(viewer, delegation))
                .map(delegation -> asSeenBy(viewer, delegation)));
  }

  public DelegationProfile get(Viewer viewer, Slug slug) {
    return find(viewer, slug).orElseThrow(() -> new NotFound("delegation", slug));
  }

  /// Everything that the viewer speaks for or has asked to speak for.
  public List<DelegationProfile> own(Viewer viewer) {
    var person = viewer.actor("delegation");
    return useCases.read(() -> profiles.of(delegations.findIdsOfSpeaker(person.value())));
  }

  /// What waits for the secretariat, the oldest first.
  public List<DelegationProfile> waiting(Viewer viewer) {
    requireSecretariat(viewer, "verify");
    return useCases.read(
        () ->
            profiles.of(delegations.findIds(DelegationState.REQUESTED, PAGE)).stream()
                .sorted(Comparator.comparing(DelegationProfile::requestedAt))
                .toList());
  }

  /// The verified ones by name, a hundred at a time, after the name given.
  public List<DelegationProfile> verified(String after) {
    return useCases.read(
        () ->
            profiles.of(delegations.findIdsByName(DelegationState.VERIFIED, after, PAGE)).stream()
                .map(DelegationProfile::withoutCorrespondence)
                .sorted(Comparator.comparing(DelegationProfile::name))
                .toList());
  }

  public DelegationId request(Viewer viewer, DelegationDraft draft) {
    var head = viewer.actor("delegation");
    return useCases.change(
        () -> {
          if (delegations.countByRequestedByAndState(head.value(), DelegationState.REQUESTED)
              >= MOST_WAITING) {
            throw new TooManyRequests(MOST_WAITING);
          }
          var delegation =
              delegations.save(
                  new Delegation(freeSlug(draft.name()), draft, head, clock.instant()));
          events.publishEvent(
              new DelegationRequested(delegation.id(), delegation.slug(), delegation.name(), head));
          return delegation.id();
        });
  }

  /// Nobody verifies what they asked for themselves.
  public void verify(Viewer viewer, DelegationId id, String words) {
    var actor = requireSecretariat(viewer, "verify");
    var how = ReceivedText.required("answer", words, MAX_ANSWER);
    useCases.change(
        () -> {
          var delegation = loadForAnswer(id, actor);
          delegation.verify(actor, how, clock.instant());
          events.publishEvent(
              new DelegationVerified(
                  id, delegation.slug(), delegation.name(), actor, delegation.requestedBy(), how));
        });
  }

  public void refuse(Viewer viewer, DelegationId id, String reason) {
    var actor = requireSecretariat(viewer, "verify");
    var why = ReceivedText.required("answer", reason, MAX_ANSWER);
    useCases.change(
        () -> {
          var delegation = loadForAnswer(id, actor);
          delegation.refuse(actor, why, clock.instant());
          events.publishEvent(
              new DelegationRefused(
                  id, delegation.slug(), delegation.name(), actor, delegation.requestedBy(), why));
        });
  }

  /// By the head, by the secretariat, or by the speaker themselves.
  public void endSpeaker(Viewer viewer, DelegationId id, PersonId speaker) {
    var actor = viewer.actor("speaker");
    useCases.change(
        () -> {
          var delegation = load(id);
          if (!actor.equals(speaker)
              && !viewer.isSecretariatSomewhere()
              && !delegation.isHeadedBy(actor)) {
            throw new NotAllowed("speaker");
          }
          var now = clock.instant();
          delegation.end(speaker, now);
          events.publishEvent(
              new SpeakerEnded(id, delegation.slug(), delegation.name(), actor, speaker, now));
        });
  }

  /// A secretariat may do it too, for a head who left without a word.
  public void handOver(Viewer viewer, DelegationId id, PersonId newHead) {
    var actor = viewer.actor("speaker");
    useCases.change(
        () -> {
          var delegation = load(id);
          if (!viewer.isSecretariatSomewhere()) {
            requireHead(delegation, actor);
          }
          var before = delegation.head();
          if (!before.equals(newHead)) {
            delegation.handOver(newHead);
            events.publishEvent(
                new HeadshipHandedOver(
                    id,
                    delegation.slug(),
                    delegation.name(),
                    actor,
                    before,
                    newHead,
                    clock.instant()));
          }
        });
  }

  /// A verified delegation of the sample.
  public DelegationId addSample(PersonId head, DelegationDraft draft, List<PersonId> speakers) {
    return useCases.change(
        () -> {
          var now = clock.instant();
          var delegation = new Delegation(freeSlug(draft.name()), draft, head, now);
          delegation.verify(head, draft.statement(), now);
          delegation.markAsSample();
          speakers.forEach(speaker -> delegation.add(speaker, now));
          return delegations.save(delegation).id();
        });
  }

  private Slug freeSlug(String name) {
    var wanted = Slug.suggestedBy(name, "delegation");
    var slug = wanted;
    for (int n = 2; delegations.existsBySlug(slug.value()); n++) {
      slug = new Slug(wanted.value() + "-" + n);
    }
    return slug;
  }

  private Delegation load(DelegationId id) {
    return delegations
        .findById(id.value())
        .orElseThrow(() -> new NotFound("delegation", id.value()));
  }

  private Delegation loadForAnswer(DelegationId id, PersonId actor) {
    var delegation = load(id);
    if (delegation.wasRequestedBy(actor)) {
      throw new NotAllowed("verify");
    }
    return delegation;
  }

  private static boolean isVisibleTo(Viewer viewer, DelegationProfile delegation) {
    return delegation.state() == DelegationState.VERIFIED || isOwnOrAnswerable(viewer, delegation);
  }

  private static DelegationProfile asSeenBy(Viewer viewer, DelegationProfile delegation) {
    return isOwnOrAnswerable(viewer, delegation) ? delegation : delegation.withoutCorrespondence();
  }

  private static boolean isOwnOrAnswerable(Viewer viewer, DelegationProfile delegation) {
    return viewer.isSecretariatSomewhere() || delegation.isSpokenForBy(viewer.person());
  }

  private static PersonId requireSecretariat(Viewer viewer, String act) {
    var actor = viewer.actor(act);
    if (!viewer.isSecretariatSomewhere()) {
      throw new NotAllowed(act);
    }
    return actor;
  }

  private static void requireHead(Delegation delegation, PersonId actor) {
    if (!delegation.isHeadedBy(actor)) {
      throw new NotAllowed("speaker");
    }
  }
}
