package org.rapporteur.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.database.EmbeddedMariaDb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Loads the sample data at the first start of a new installation, if it is enabled.
@Component
@ConditionalOnWebApplication
class SampleInitializer {

  private static final Logger LOG = LoggerFactory.getLogger(SampleInitializer.class);

  private final boolean isEnabled;
  private final SampleStatusSql status;
  private final PersonService people;
  private final ConsultationService consultations;
  private final SampleLoader loader;
  private final Clock clock;

  SampleInitializer(
      SampleSettings settings,
      ObjectProvider<EmbeddedMariaDb> embeddedDatabase,
      SampleStatusSql status,
      PersonService people,
      ConsultationService consultations,
      SampleLoader loader,
      Clock clock) {
    this.isEnabled = settings.isEnabled(embeddedDatabase.getIfAvailable() != null);
    this.status = status;
    this.people = people;
    this.consultations = consultations;
    this.loader = loader;
    this.clock = clock;
  }

  // Runs before the link for the first administrator is printed, because the sample has one.
  @EventListener(ApplicationStartedEvent.class)
  void loadIfEnabled() {
    if (isEnabled && isNewInstallation()) {
      load();
    }
  }

  /// False after the sample was removed, so that it is never loaded again.
  private boolean isNewInstallation() {
    return !status.wasLoaded() && people.hasNoPeople() && consultations.listPublic().isEmpty();
  }

  private void load() {
    Instant startedAt = clock.instant();
    try {
      loader.load(startedAt);
      LOG.info(
          "Loaded the sample in {} ms", Duration.between(startedAt, clock.instant()).toMillis());
    } catch (DuplicateKeyException e) {
      LOG.info("Another server loads the sample");
    }
  }
}
