package org.rapporteur.search.source;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Instant;
import org.rapporteur.search.index.Index;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;

/// Has given again at the start what was told and not done when the product ended. The job that
/// does so for everyone waits some minutes; until it is done no search tells of what was taken
/// away, from the first that is answered.
@Component
class AfterACrash {

  private final EventPublicationRegistry registry;
  private final IncompleteEventPublications publications;
  private final Index index;
  private final Instant started;

  AfterACrash(
      EventPublicationRegistry registry,
      IncompleteEventPublications publications,
      Index index,
      Clock clock) {
    this.registry = registry;
    this.publications = publications;
    this.index = index;
    this.started = clock.instant();
  }

  /// Before the index is opened.
  @PostConstruct
  void withhold() {
    registry.findIncompletePublications().stream()
        .filter(AfterACrash::isRemoval)
        .flatMap(publication -> Removal.by(publication.getEvent()).stream())
        .forEach(removal -> removal.withhold(index));
  }

  @EventListener(ApplicationReadyEvent.class)
  void giveAgain() {
    publications.resubmitIncompletePublications(
        publication ->
            publication.getPublicationDate().isBefore(started)
                && publication instanceof TargetEventPublication targeted
                && isOurs(targeted));
  }

  private static boolean isRemoval(TargetEventPublication publication) {
    return isOf(IndexRemovals.class.getName() + ".", publication);
  }

  private static boolean isOurs(TargetEventPublication publication) {
    return isOf(AfterACrash.class.getPackageName() + ".", publication);
  }

  private static boolean isOf(String place, TargetEventPublication publication) {
    return publication.getTargetIdentifier().getValue().startsWith(place);
  }
}
