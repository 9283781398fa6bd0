package org.rapporteur.search.source;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Instant;
import org.rapporteur.search.index.SearchIndex;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;

/// Resubmits unfinished index events at startup, earlier than the job for the events of all
/// modules. Items of unfinished removals are hidden from searches before the first search.
@Component
class StartupRecovery {

  private final EventPublicationRegistry registry;
  private final IncompleteEventPublications publications;
  private final SearchIndex searchIndex;
  private final Instant startedAt;

  StartupRecovery(
      EventPublicationRegistry registry,
      IncompleteEventPublications publications,
      SearchIndex searchIndex,
      Clock clock) {
    this.registry = registry;
    this.publications = publications;
    this.searchIndex = searchIndex;
    this.startedAt = clock.instant();
  }

  /// Runs before the index opens, so that no search finds the removed items.
  @PostConstruct
  void hideUnfinishedRemovals() {
    registry.findIncompletePublications().stream()
        .filter(StartupRecovery::isRemoval)
        .flatMap(publication -> IndexRemoval.fromEvent(publication.getEvent()).stream())
        .forEach(removal -> removal.hide(searchIndex));
  }

  @EventListener(ApplicationReadyEvent.class)
  void resubmitEvents() {
    publications.resubmitIncompletePublications(
        publication ->
            publication.getPublicationDate().isBefore(startedAt)
                && publication instanceof TargetEventPublication targeted
                && isIndexEvent(targeted));
  }

  private static boolean isRemoval(TargetEventPublication publication) {
    return hasTargetPrefix(RemovalListener.class.getName() + ".", publication);
  }

  private static boolean isIndexEvent(TargetEventPublication publication) {
    return hasTargetPrefix(StartupRecovery.class.getPackageName() + ".", publication);
  }

  private static boolean hasTargetPrefix(String prefix, TargetEventPublication publication) {
    return publication.getTargetIdentifier().getValue().startsWith(prefix);
  }
}
