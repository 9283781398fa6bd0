package org.rapporteur.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.SampleConsultationService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.SamplePeopleService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.sample.SampleAccounts.SampleRole;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.time.ReplayClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Loads the sample into a new installation once, and removes it again.
@Service
public class SampleService {

  private static final Logger LOG = LoggerFactory.getLogger(SampleService.class);
  private static final List<String> FILES = List.of("financing", "continuation");
  private static final Duration ANNOUNCED_BEFORE_OPENING = Duration.ofDays(7);

  private final SampleStatusSql status;
  private final SampleAccounts accounts;
  private final SampleScript script;
  private final SamplePassword password;
  private final SamplePeopleService samplePeople;
  private final SampleConsultationService sampleConsultations;
  private final PersonService people;
  private final ConsultationService consultations;
  private final PolicyService policies;
  private final PublicLogService log;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  SampleService(
      SampleStatusSql load,
      SampleAccounts accounts,
      SampleScript script,
      SamplePassword password,
      SamplePeopleService samplePeople,
      SampleConsultationService sampleConsultations,
      PersonService people,
      ConsultationService consultations,
      PolicyService policies,
      PublicLogService log,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.status = load;
    this.accounts = accounts;
    this.script = script;
    this.password = password;
    this.samplePeople = samplePeople;
    this.sampleConsultations = sampleConsultations;
    this.people = people;
    this.consultations = consultations;
    this.policies = policies;
    this.log = log;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public boolean isPresent() {
    return status.isPresent();
  }

  /// Loads only if there are no accounts and consultations, and never a second time.
  void loadIfNew() {
    if (status.wasLoaded() || !people.hasNoPeople() || !consultations.listPublic().isEmpty()) {
      return;
    }
    Instant startedAt = clock.instant();
    try {
      String plainPassword = password.create();
      transactions.write(() -> insertAll(samplePeople.encodePassword(plainPassword), startedAt));
      LOG.info("The sample was loaded in {}", Duration.between(startedAt, clock.instant()));
    } catch (DuplicateKeyException e) {
      LOG.info("Another machine loads the sample");
    }
  }

  /// Removes the sample and everything written in it. People signed in with a sample account,
  /// including the administrator, are signed out.
  public void remove(Viewer administrator) {
    administrator.requireAdministrator("remove-sample");
    transactions.write(
        () -> {
          for (var consultation : sampleConsultations.list()) {
            sampleConsultations.remove(administrator, consultation.id());
            log.deleteLog(new LogName(consultation.slug().value()));
          }
          samplePeople.remove(administrator);
          status.markRemoved(clock.instant());
        });
    password.delete();
  }

  private void insertAll(String encodedPassword, Instant loadTime) {
    status.markLoaded(loadTime);
    var staff = accounts.createStaff(encodedPassword);
    int person = 1;
    for (String name : FILES) {
      var file = SampleFile.load(name);
      var cast = accounts.createCast(file, encodedPassword, person);
      person += file.contributors().size();
      insertConsultation(file, cast, staff, loadTime);
    }
    events.publishEvent(
        new SampleLoaded(sampleConsultations.list().stream().map(c -> c.id()).toList()));
  }

  private void insertConsultation(
      SampleFile file, SampleCast cast, Map<SampleRole, Viewer> staff, Instant loadTime) {
    Instant announcedAt = file.opensAt(loadTime).minus(ANNOUNCED_BEFORE_OPENING);
    ReplayClock.runAt(
        announcedAt,
        () -> sampleConsultations.add(file.slug(), file.toDraft(loadTime), announcedAt));
    var consultation = consultations.find(file.slug()).orElseThrow();
    var appointed = accounts.appointStaff(staff, consultation.id().scope());
    ReplayClock.runAt(
        announcedAt,
        () ->
            policies.publishVersion(
                appointed.getOrDefault(SampleRole.SECRETARIAT, Viewer.VISITOR),
                consultation.id(),
                policies.getCurrent(consultation.id()).version(),
                file.policy()));
    script.play(file, consultation, cast, appointed, loadTime);
  }
}
