package org.rapporteur.discussion.count;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.consultation.part.ParticipationTotals;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.count.DiscussionParticipationSql.CommentSum;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.stereotype.Component;

/// Provides participation counts for the pages of consultations, from stored counts.
@Component
class DiscussionParticipationCounts implements ParticipationCounts {

  /// Countries are counted from the rows of contributors, so the number is cached. It may be a few
  /// minutes old.
  private static final Duration COUNTRY_CACHE_TIME = Duration.ofMinutes(5);

  private final DiscussionParticipationSql participationSql;
  private final Cache<ConsultationId, Integer> countryCounts =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(COUNTRY_CACHE_TIME).build();

  DiscussionParticipationCounts(DiscussionParticipationSql participationSql) {
    this.participationSql = participationSql;
  }

  @Override
  public Map<ConsultationId, ParticipationTotals> countByConsultation(
      Collection<ConsultationId> consultations) {
    if (consultations.isEmpty()) {
      return Map.of();
    }
    var sumsByConsultation =
        participationSql.sumComments(consultations).stream()
            .collect(Collectors.groupingBy(CommentSum::consultation));
    var contributors = participationSql.countContributors(consultations);
    var countries = countCountries(consultations);
    var totals = new HashMap<ConsultationId, ParticipationTotals>();
    for (var id : consultations) {
      totals.put(
          id,
          toTotals(
              sumsByConsultation.getOrDefault(id, List.of()),
              contributors.getOrDefault(id, 0),
              countries.getOrDefault(id, 0)));
    }
    return totals;
  }

  @Override
  public Map<QuestionId, Integer> countByQuestion(ConsultationId consultation) {
    return participationSql.countByQuestion(consultation);
  }

  private static ParticipationTotals toTotals(
      List<CommentSum> sums, int contributors, int countries) {
    var byGroup = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
    var byRegion = new EnumMap<Region, Integer>(Region.class);
    int comments = 0;
    for (var sum : sums) {
      comments += sum.comments();
      if (!sum.official()) {
        byGroup.merge(sum.group(), sum.comments(), Integer::sum);
        byRegion.merge(sum.region(), sum.comments(), Integer::sum);
      }
    }
    return new ParticipationTotals(comments, contributors, countries, byGroup, byRegion);
  }

  private Map<ConsultationId, Integer> countCountries(Collection<ConsultationId> consultations) {
    var counts = new HashMap<>(countryCounts.getAllPresent(consultations));
    var uncachedIds = new ArrayList<>(consultations);
    uncachedIds.removeAll(counts.keySet());
    if (!uncachedIds.isEmpty()) {
      // Zero is cached too, for consultations without contributors.
      uncachedIds.forEach(id -> counts.put(id, 0));
      counts.putAll(participationSql.countCountries(uncachedIds));
      countryCounts.putAll(counts);
    }
    return counts;
  }
}
