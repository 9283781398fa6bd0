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
import org.rapporteur.shared.Transactions;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// In-memory cache of consultations, because every request needs one. The phase is computed at each
/// read.
@Component
class ConsultationCache {

  /// Changes on this node are visible at once, changes on other nodes after this time.
  private static final Duration TIME_TO_LIVE = Duration.ofSeconds(3);

  private static final int MAX_ENTRIES = 500;

  private final Cache<Slug, CachedConsultation> bySlug = createCache();
  private final Cache<ConsultationId, CachedConsultation> byId = createCache();
  private final Cache<Limit, List<CachedConsultation>> publicLists = createCache();
  private final AtomicLong changeCount = new AtomicLong();
  private final ConsultationRepository consultations;
  private final Transactions transactions;
  private final Clock clock;

  ConsultationCache(ConsultationRepository consultations, Transactions transactions, Clock clock) {
    this.consultations = consultations;
    this.transactions = transactions;
    this.clock = clock;
  }

  Optional<ConsultationDetails> find(Slug slug) {
    return Optional.ofNullable(bySlug.getIfPresent(slug))
        .or(() -> load(() -> consultations.findBySlug(slug.value())))
        .map(this::withCurrentPhase);
  }

  Optional<ConsultationDetails> find(ConsultationId id) {
    return Optional.ofNullable(byId.getIfPresent(id))
        .or(() -> load(() -> consultations.findById(id.value())))
        .map(this::withCurrentPhase);
  }

  List<ConsultationDetails> listPublic(Limit limit) {
    var cached = publicLists.getIfPresent(limit);
    if (cached == null) {
      Instant moment = clock.instant();
      long countBefore = changeCount.get();
      cached =
          transactions.read(
              () ->
                  consultations.findPublic(limit).stream()
                      .map(c -> CachedConsultation.fromEntity(c, moment))
                      .toList());
      if (canStore(countBefore)) {
        publicLists.put(limit, cached);
      }
    }
    return cached.stream().map(this::withCurrentPhase).toList();
  }

  /// Invalidates the consultation now for this transaction. Invalidates it again after the commit,
  /// because another request may have cached the old data meanwhile.
  void invalidateAfterCommit(Slug slug, ConsultationId id) {
    invalidate(slug, id);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            invalidate(slug, id);
          }
        });
  }

  private void invalidate(Slug slug, ConsultationId id) {
    changeCount.incrementAndGet();
    bySlug.invalidate(slug);
    byId.invalidate(id);
    publicLists.invalidateAll();
  }

  private Optional<CachedConsultation> load(Supplier<Optional<Consultation>> query) {
    Instant moment = clock.instant();
    long countBefore = changeCount.get();
    var cached =
        transactions.read(() -> query.get().map(c -> CachedConsultation.fromEntity(c, moment)));
    cached.ifPresent(consultation -> store(consultation, countBefore));
    return cached;
  }

  private void store(CachedConsultation cached, long countBefore) {
    var details = cached.details();
    if (canStore(countBefore)) {
      bySlug.put(details.slug(), cached);
      byId.put(details.id(), cached);
      // A change between the check and the put would otherwise leave an outdated entry.
      if (!canStore(countBefore)) {
        bySlug.invalidate(details.slug());
        byId.invalidate(details.id());
      }
    }
  }

  /// True if nothing changed since the query. Data read inside a transaction may be rolled back, so
  /// it is not cached.
  private boolean canStore(long countBefore) {
    return changeCount.get() == countBefore
        && !TransactionSynchronizationManager.isActualTransactionActive();
  }

  private ConsultationDetails withCurrentPhase(CachedConsultation cached) {
    var details = cached.details();
    return details.withPhase(cached.stage().phaseAt(details.schedule(), clock.instant()));
  }

  private static <K, V> Cache<K, V> createCache() {
    return Caffeine.newBuilder().expireAfterWrite(TIME_TO_LIVE).maximumSize(MAX_ENTRIES).build();
  }

  private record CachedConsultation(Stage stage, ConsultationDetails details) {

    static CachedConsultation fromEntity(Consultation consultation, Instant moment) {
      return new CachedConsultation(consultation.stage(), consultation.details(moment));
    }
  }
}
