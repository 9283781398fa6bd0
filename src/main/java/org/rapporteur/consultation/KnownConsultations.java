package org.rapporteur.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Consultations in memory, because every page and request asks for one. The phase is told anew
/// from the clock each time.
@Component
class KnownConsultations {

  /// A change made on this machine is seen at once; one made on another after this time.
  private static final Duration OTHER_MACHINES = Duration.ofSeconds(3);

  private static final int MOST = 500;

  private final Cache<Slug, Known> bySlug = cache();
  private final Cache<ConsultationId, Known> byId = cache();
  private final Cache<Limit, List<Known>> published = cache();
  private final AtomicLong changes = new AtomicLong();
  private final ConsultationRepository consultations;
  private final UseCases useCases;
  private final Clock clock;

  KnownConsultations(ConsultationRepository consultations, UseCases useCases, Clock clock) {
    this.consultations = consultations;
    this.useCases = useCases;
    this.clock = clock;
  }

  Optional<ConsultationDetails> find(Slug slug) {
    return Optional.ofNullable(bySlug.getIfPresent(slug))
        .or(() -> load(() -> consultations.findBySlug(slug.value())))
        .map(this::now);
  }

  Optional<ConsultationDetails> find(ConsultationId id) {
    return Optional.ofNullable(byId.getIfPresent(id))
        .or(() -> load(() -> consultations.findById(id.value())))
        .map(this::now);
  }

  List<ConsultationDetails> published(Limit limit) {
    var known = published.getIfPresent(limit);
    if (known == null) {
      Instant moment = clock.instant();
      long before = changes.get();
      known =
          useCases.read(
              () ->
                  consultations.findPublic(limit).stream().map(c -> Known.of(c, moment)).toList());
      if (mayKeep(before)) {
        published.put(limit, known);
      }
    }
    return known.stream().map(this::now).toList();
  }

  /// Forgets a consultation when the transaction under way has been committed.
  void forgetAfterCommit(Slug slug, ConsultationId id) {
    forget(slug, id);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            forget(slug, id);
          }
        });
  }

  private void forget(Slug slug, ConsultationId id) {
    changes.incrementAndGet();
    bySlug.invalidate(slug);
    byId.invalidate(id);
    published.invalidateAll();
  }

  private Optional<Known> load(Supplier<Optional<Consultation>> query) {
    Instant moment = clock.instant();
    long before = changes.get();
    var known = useCases.read(() -> query.get().map(c -> Known.of(c, moment)));
    known.map(Known::details).ifPresent(details -> keep(before, details, known.get()));
    return known;
  }

  private void keep(long before, ConsultationDetails details, Known known) {
    if (mayKeep(before)) {
      bySlug.put(details.slug(), known);
      byId.put(details.id(), known);
      // A change since the first look would otherwise be forgotten too early.
      if (!mayKeep(before)) {
        bySlug.invalidate(details.slug());
        byId.invalidate(details.id());
      }
    }
  }

  // What a transaction under way has read may never be committed.
  private boolean mayKeep(long before) {
    return changes.get() == before
        && !TransactionSynchronizationManager.isActualTransactionActive();
  }

  private ConsultationDetails now(Known known) {
    var details = known.details();
    return details.in(known.stage().phaseAt(details.schedule(), clock.instant()));
  }

  private static <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder().expireAfterWrite(OTHER_MACHINES).maximumSize(MOST).build();
  }

  private record Known(Stage stage, ConsultationDetails details) {

    static Known of(Consultation consultation, Instant moment) {
      return new Known(consultation.stage(), consultation.details(moment));
    }
  }
}
