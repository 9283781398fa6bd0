package org.rapporteur.consultation;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Opens and closes consultations by the clock, on one machine of several. Whether a comment came
/// in time never waits for it.
@Component
class ConsultationClock {

  private final HoldingService consultations;

  ConsultationClock(HoldingService consultations) {
    this.consultations = consultations;
  }

  @Scheduled(fixedDelayString = "${rapporteur.clock-interval:PT5S}")
  @SchedulerLock(name = "consultation-clock", lockAtMostFor = "PT1M")
  void tick() {
    consultations.tellWhatTheClockDid();
  }
}
