package org.rapporteur.identity.delegation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Manages delegations: a person requests a delegation, a secretariat verifies it, and its head
/// manages the speakers.
@Service
public class DelegationLifecycleService {

  public static final int MAX_ANSWER_LENGTH = 2000;

  /// Most people speak for one organization, some for two.
  static final int MAX_PENDING_REQUESTS = 3;

  public static final int PAGE_SIZE = 100;

  private static final Limit PAGE_LIMIT = Limit.of(PAGE_SIZE);

  private final DelegationRepository delegations;
  private final DelegationProfileLoader profiles;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  DelegationLifecycleService(
      DelegationRepository delegations,
      DelegationProfileLoader profiles,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.delegations = delegations;
    this.profiles = profiles;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Returns empty if there is no such delegation or the viewer may not see it.
  public Optional<DelegationProfile> find(Viewer viewer, Slug slug) {
    return transactions.read(
        () ->
            delegations
                .findBySlug(slug.value())
                .map(profiles::load)
                .filter(profile -> profile.isVisibleTo(viewer))
                .map(profile -> profile.forViewer(viewer)));
  }

  public DelegationProfile get(Viewer viewer, Slug slug) {
    return find(viewer, slug).orElseThrow(() -> new NotFound("delegation", slug));
  }

  /// Lists the delegations that the viewer speaks for or requested.
  public List<DelegationProfile> listOwn(Viewer viewer) {
    var person = viewer.requireSignedIn("delegation");
    return transactions.read(() -> profiles.loadAll(delegations.findIdsOfSpeaker(person.value())));
  }

  /// Lists at most [#PAGE_SIZE] requests without an answer, oldest first.
  public List<DelegationProfile> listPending(Viewer viewer) {
    viewer.requireSecretariatAnywhere("verify");
    return transactions.read(
        () ->
            profiles.loadAll(delegations.findIds(DelegationState.REQUESTED, PAGE_LIMIT)).stream()
                .sorted(Comparator.comparing(profile -> profile.correspondence().requestedAt()))
                .toList());
  }

  public int countPending(Viewer viewer) {
    viewer.requireSecretariatAnywhere("verify");
    return transactions.read(
        () -> Math.toIntExact(delegations.countByState(DelegationState.REQUESTED)));
  }

  /// Lists at most [#PAGE_SIZE] verified delegations by name.
  ///
  /// @param after the last delegation of the page before; null for the first page
  public List<DelegationProfile> listVerified(@Nullable DelegationId after) {
    return transactions.read(
        () -> {
          var ids =
              delegations.findIdsByName(
                  DelegationState.VERIFIED, after == null ? 0 : after.value(), PAGE_LIMIT);
          return profiles.loadAll(ids).stream()
              .map(DelegationProfile::withoutCorrespondence)
              .sorted(Comparator.comparingInt(profile -> ids.indexOf(profile.id().value())))
              .toList();
        });
  }

  public DelegationId request(Viewer viewer, DelegationDraft draft) {
    var head = viewer.requireSignedIn("delegation");
    return transactions.write(
        () -> {
          if (delegations.countByRequestedByAndState(head.value(), DelegationState.REQUESTED)
              >= MAX_PENDING_REQUESTS) {
            throw new TooManyDelegationRequests(MAX_PENDING_REQUESTS);
          }
          var delegation =
              delegations.save(
                  new Delegation(findFreeSlug(draft.name()), draft, head, clock.instant()));
          events.publishEvent(
              new DelegationRequested(delegation.id(), delegation.slug(), delegation.name(), head));
          return delegation.id();
        });
  }

  /// Refused for the person who sent the request.
  public void verify(Viewer viewer, DelegationId id, String answer) {
    var actor = viewer.requireSecretariatAnywhere("verify");
    var validAnswer = InputText.requireText("answer", answer, MAX_ANSWER_LENGTH);
    transactions.write(
        () -> {
          var delegation = loadForAnswer(id, actor);
          delegation.verify(actor, validAnswer, clock.instant());
          events.publishEvent(
              new DelegationVerified(
                  id,
                  delegation.slug(),
                  delegation.name(),
                  actor,
                  delegation.requestedBy(),
                  validAnswer));
        });
  }

  public void refuse(Viewer viewer, DelegationId id, String reason) {
    var actor = viewer.requireSecretariatAnywhere("verify");
    var validReason = InputText.requireText("answer", reason, MAX_ANSWER_LENGTH);
    transactions.write(
        () -> {
          var delegation = loadForAnswer(id, actor);
          delegation.refuse(actor, validReason, clock.instant());
          events.publishEvent(
              new DelegationRefused(
                  id,
                  delegation.slug(),
                  delegation.name(),
                  actor,
                  delegation.requestedBy(),
                  validReason));
        });
  }

  /// Allowed for the head, a secretariat and the speaker.
  public void endSpeaker(Viewer viewer, DelegationId id, PersonId speaker) {
    var actor = viewer.requireSignedIn("speaker");
    transactions.write(
        () -> {
          var delegation = load(id);
          if (!actor.equals(speaker) && !viewer.isSecretariatAnywhere()) {
            delegation.requireHeadedBy(actor);
          }
          var now = clock.instant();
          delegation.endSpeaker(speaker, now);
          events.publishEvent(
              new SpeakerAuthorizationEnded(
                  id, delegation.slug(), delegation.name(), actor, speaker, now));
        });
  }

  /// Allowed for the head and a secretariat, because the head may have left the organization.
  public void changeHead(Viewer viewer, DelegationId id, PersonId newHead) {
    var actor = viewer.requireSignedIn("speaker");
    transactions.write(
        () -> {
          var delegation = load(id);
          if (!viewer.isSecretariatAnywhere()) {
            delegation.requireHeadedBy(actor);
          }
          var previousHead = delegation.head();
          if (!previousHead.equals(newHead)) {
            delegation.changeHead(newHead);
            events.publishEvent(
                new DelegationHeadChanged(
                    id,
                    delegation.slug(),
                    delegation.name(),
                    actor,
                    previousHead,
                    newHead,
                    clock.instant()));
          }
        });
  }

  /// Adds a verified delegation of the sample data.
  public DelegationId addSample(PersonId head, DelegationDraft draft, List<PersonId> speakers) {
    return transactions.write(
        () -> {
          var now = clock.instant();
          var delegation = new Delegation(findFreeSlug(draft.name()), draft, head, now);
          delegation.verify(head, draft.statement(), now);
          delegation.markAsSample();
          speakers.forEach(speaker -> delegation.addSpeaker(speaker, now));
          return delegations.save(delegation).id();
        });
  }

  private Slug findFreeSlug(String name) {
    var preferred = Slug.fromTitle(name, "delegation");
    var slug = preferred;
    for (int suffix = 2; delegations.existsBySlug(slug.value()); suffix++) {
      slug = new Slug(preferred.value() + "-" + suffix);
    }
    return slug;
  }

  private Delegation load(DelegationId id) {
    return delegations
        .findById(id.value())
        .orElseThrow(() -> new NotFound("delegation", id.value()));
  }

  /// Throws [NotAllowed] if the actor sent the request, because nobody verifies their own request.
  private Delegation loadForAnswer(DelegationId id, PersonId actor) {
    var delegation = load(id);
    if (delegation.wasRequestedBy(actor)) {
      throw new NotAllowed("verify");
    }
    return delegation;
  }
}
