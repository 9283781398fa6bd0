package org.rapporteur.discussion.contributor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds or makes the contributors of many comments at once.
@Component
public class ContributorRows {

  private static final String INSERT =
      """
      INSERT INTO contributor (consultation_id, number, holder, person_id, delegation_id, name, organization,
        stakeholder_group, country, region)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final ContributorNumbers numbers;

  ContributorRows(JdbcClient database, JdbcTemplate batches, ContributorNumbers numbers) {
    this.database = database;
    this.batches = batches;
    this.numbers = numbers;
  }

  /// Before [#of], so that of two who bring the same holder the later finds what the earlier made.
  public void lock(ConsultationId consultation) {
    numbers.lock(consultation);
  }

  /// Ids by holder. Of several voices of one holder the first describes the contributor.
  public Map<String, Long> of(ConsultationId consultation, List<Voice> voices) {
    var wanted = new LinkedHashMap<String, Voice>();
    voices.forEach(voice -> wanted.putIfAbsent(voice.holder(), voice));
    var ids = find(consultation, List.copyOf(wanted.keySet()));
    var missing =
        wanted.values().stream().filter(voice -> !ids.containsKey(voice.holder())).toList();
    if (!missing.isEmpty()) {
      insert(consultation, missing);
      ids.putAll(find(consultation, missing.stream().map(Voice::holder).toList()));
    }
    return ids;
  }

  private Map<String, Long> find(ConsultationId consultation, List<String> holders) {
    var ids = new HashMap<String, Long>();
    if (!holders.isEmpty()) {
      database
          .sql(
              "SELECT holder, id FROM contributor WHERE consultation_id = :consultation AND holder IN (:holders)")
          .param("consultation", consultation.value())
          .param("holders", holders)
          .query(
              row -> {
                ids.put(row.getString(1), row.getLong(2));
              });
    }
    return ids;
  }

  private void insert(ConsultationId consultation, List<Voice> voices) {
    int first = numbers.next(consultation, voices.size()) - voices.size() + 1;
    var rows = new ArrayList<Object[]>();
    for (Voice voice : voices) {
      var person = voice.delegation() == null ? voice.person() : null;
      var affiliation = voice.affiliation();
      var country = affiliation.country();
      rows.add(
          new Object[] {
            consultation.value(),
            first + rows.size(),
            voice.holder(),
            person == null ? null : person.value(),
            voice.delegation() == null ? null : voice.delegation().value(),
            voice.delegationName() == null ? voice.name() : voice.delegationName(),
            affiliation.organization(),
            affiliation.group().name(),
            country == null ? null : country.value(),
            affiliation.region().name()
          });
    }
    batches.batchUpdate(INSERT, rows);
  }
}
