package org.rapporteur.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.SampleConsultations;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.SamplePeople;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.sample.SampleAccounts.Known;
import org.rapporteur.shared.Replay;
import org.rapporteur.shared.UseCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Brings the sample into a new installation, once, and takes it out again.
@Service
public class SampleService {

  private static final Logger LOG = LoggerFactory.getLogger(SampleService.class);
  private static final List<String> FILES = List.of("financing", "continuation");
  private static final Duration ANNOUNCED_BEFORE_OPENING = Duration.ofDays(7);

  private final SampleLoad load;
  private final SampleAccounts accounts;
  private final SampleScript script;
  private final SamplePassword password;
  private final SamplePeople samplePeople;
  private final SampleConsultations sampleConsultations;
  private final PersonService people;
  private final ConsultationService consultations;
  private final PolicyService policies;
  private final PublicLog log;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  SampleService(
      SampleLoad load,
      SampleAccounts accounts,
      SampleScript script,
      SamplePassword password,
      SamplePeople samplePeople,
      SampleConsultations sampleConsultations,
      PersonService people,
      ConsultationService consultations,
      PolicyService policies,
      PublicLog log,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.load = load;
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
    this.useCases = useCases;
    this.clock = clock;
  }

  public boolean isPresent() {
    return load.isPresent();
  }

  /// Only where there is nobody and nothing yet, and never a second time.
  void loadWhereNew() {
    if (load.wasLoaded() || !people.isNobody() || !consultations.listPublic().isEmpty()) {
      return;
    }
    Instant begun = clock.instant();
    try {
      String made = password.make();
      useCases.change(() -> bring(samplePeople.encoded(made), begun));
      LOG.info("The sample was loaded in {}", Duration.between(begun, clock.instant()));
    } catch (DuplicateKeyException e) {
      LOG.info("Another machine loads the sample");
    }
  }

  /// Takes out everything that the sample brought and everything that was said in it. Whoever is
  /// signed in as one of its people, the administrator too, is nobody afterwards.
  public void remove(Viewer administrator) {
    administrator.administrator("remove-sample");
    useCases.change(
        () -> {
          for (var consultation : sampleConsultations.list()) {
            sampleConsultations.remove(administrator, consultation.id());
            log.discard(new LogName(consultation.slug().value()));
          }
          samplePeople.remove(administrator);
          load.removed(clock.instant());
        });
    password.forget();
  }

  private void bring(String encodedPassword, Instant loading) {
    load.loaded(loading);
    var staff = accounts.staff(encodedPassword);
    int person = 1;
    for (String name : FILES) {
      var file = SampleFile.read(name);
      var cast = accounts.cast(file, encodedPassword, person);
      person += file.contributors().size();
      bring(file, cast, staff, loading);
    }
    events.publishEvent(
        new SampleLoaded(sampleConsultations.list().stream().map(c -> c.id()).toList()));
  }

  private void bring(SampleFile file, SampleCast cast, Map<Known, Viewer> staff, Instant loading) {
    Instant announced = file.opens(loading).minus(ANNOUNCED_BEFORE_OPENING);
    Replay.at(
        announced, () -> sampleConsultations.add(file.slug(), file.draft(loading), announced));
    var consultation = consultations.find(file.slug()).orElseThrow();
    var appointed = accounts.appoint(staff, consultation.id().scope());
    Replay.at(
        announced,
        () ->
            policies.rewrite(
                appointed.getOrDefault(Known.SECRETARIAT, Viewer.VISITOR),
                consultation.id(),
                policies.of(consultation.id()).version(),
                file.policy()));
    script.play(file, consultation, cast, appointed, loading);
  }
}
