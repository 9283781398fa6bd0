package org.rapporteur.consultation.timeline;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface TimelineRepository extends Repository<TimelineEntry, Long> {

  TimelineEntry save(TimelineEntry entry);

  List<TimelineEntry> findByConsultationIdOrderByHappenedAtDescIdDesc(
      long consultationId, Limit limit);
}
