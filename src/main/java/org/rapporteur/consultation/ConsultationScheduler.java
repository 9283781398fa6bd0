package org.rapporteur.consultation;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Publishes openings and closings when they are due, on one server node. A late run does not
/// affect comments, because their time of receipt decides.
@Component
class ConsultationScheduler {

  private final ConsultationLifecycleService consultations;

  ConsultationScheduler(ConsultationLifecycleService consultations) {
    this.consultations = consultations;
  }

  @Scheduled(fixedDelayString = "${rapporteur.clock-interval:PT5S}")
  @SchedulerLock(name = "consultation-clock", lockAtMostFor = "PT1M")
  void publishTransitions() {
    consultations.publishTransitions();
  }
}
