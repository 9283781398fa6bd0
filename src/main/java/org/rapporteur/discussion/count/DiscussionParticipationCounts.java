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
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.consultation.part.ParticipationTotals;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Provides participation counts for the pages of consultations, from stored counts.
@Component
class DiscussionParticipationCounts implements ParticipationCounts {

  /// Countries are counted from comments, so the number is cached; a few minutes old is good
  /// enough.
  private static final Duration COUNTRY_CACHE_TIME = Duration.ofMinutes(5);

  private static final class ParticipationSums {
    private final Map<StakeholderGroup, Integer> byGroup = new EnumMap<>(StakeholderGroup.class);
    private final Map<Region, Integer> byRegion = new EnumMap<>(Region.class);

    private int officialReplies;

    void add(StakeholderGroup group, Region region, int comments) {
      byGroup.merge(group, comments, Integer::sum);
      byRegion.merge(region, comments, Integer::sum);
    }

    int comments() {
      return byGroup.values().stream().mapToInt(Integer::intValue).sum() + officialReplies;
    }
  }

  private final Cache<ConsultationId, Integer> countries =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(COUNTRY_CACHE_TIME).build();
  private final JdbcClient database;

  DiscussionParticipationCounts(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<ConsultationId, ParticipationTotals> countByConsultation(
      Collection<ConsultationId> consultations) {
    if (consultations.isEmpty()) {
      return Map.of();
    }
    var ids = consultations.stream().map(ConsultationId::value).toList();
    var sums = loadSums(ids);
    var contributors = countContributors(ids);
    var from = countCountries(consultations);
    var totals = new HashMap<ConsultationId, ParticipationTotals>();
    for (var id : consultations) {
      var sum = sums.getOrDefault(id, new ParticipationSums());
      totals.put(
          id,
          new ParticipationTotals(
              sum.comments(),
              contributors.getOrDefault(id, 0),
              from.getOrDefault(id, 0),
              sum.byGroup,
              sum.byRegion));
    }
    return totals;
  }

  @Override
  public Map<QuestionId, Integer> countByQuestion(ConsultationId consultation) {
    var counts = new HashMap<QuestionId, Integer>();
    database
        .sql(
            "SELECT question_id, SUM(comments) FROM comment_count WHERE consultation_id = ? GROUP BY question_id")
        .param(consultation.value())
        .query(
            row -> {
              counts.put(new QuestionId(row.getLong(1)), row.getInt(2));
            });
    return counts;
  }

  private Map<ConsultationId, ParticipationSums> loadSums(List<Long> ids) {
    var sums = new HashMap<ConsultationId, ParticipationSums>();
    database
        .sql(
            """
            SELECT consultation_id, stakeholder_group, region, official, SUM(comments) AS comments
              FROM comment_count WHERE consultation_id IN (:ids)
             GROUP BY consultation_id, stakeholder_group, region, official
            """)
        .param("ids", ids)
        .query(
            row -> {
              var sum =
                  sums.computeIfAbsent(
                      new ConsultationId(row.getLong(1)), id -> new ParticipationSums());
              int comments = row.getInt("comments");
              if (row.getBoolean("official")) {
                sum.officialReplies += comments;
              } else {
                sum.add(
                    StakeholderGroup.valueOf(row.getString(2)),
                    Region.valueOf(row.getString(3)),
                    comments);
              }
            });
    return sums;
  }

  private Map<ConsultationId, Integer> countContributors(List<Long> ids) {
    var counts = new HashMap<ConsultationId, Integer>();
    database
        .sql(
            """
            SELECT n.consultation_id, n.last_contributor
                   - (SELECT COUNT(*) FROM contributor k
                       WHERE k.consultation_id = n.consultation_id AND k.holder = 'secretariat')
              FROM discussion_counter n WHERE n.consultation_id IN (:ids)
            """)
        .param("ids", ids)
        .query(
            row -> {
              counts.put(new ConsultationId(row.getLong(1)), row.getInt(2));
            });
    return counts;
  }

  private Map<ConsultationId, Integer> countCountries(Collection<ConsultationId> consultations) {
    var known = new HashMap<>(countries.getAllPresent(consultations));
    var unknown = new ArrayList<>(consultations);
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      unknown.forEach(id -> known.put(id, 0));
      database
          .sql(
              """
              SELECT consultation_id, COUNT(DISTINCT country) FROM contributor
               WHERE consultation_id IN (:ids) GROUP BY consultation_id
              """)
          .param("ids", unknown.stream().map(ConsultationId::value).toList())
          .query(
              row -> {
                known.put(new ConsultationId(row.getLong(1)), row.getInt(2));
              });
      countries.putAll(known);
    }
    return known;
  }
}
