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

/// Finds or creates the contributors of many comments at once.
@Component
public class ContributorSql {

  private static final String INSERT =
      """
      INSERT INTO contributor (consultation_id, number, contributor_key, person_id, delegation_id, name, organization,
        stakeholder_group, country, region)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final ContributorNumberSql numberSql;

  ContributorSql(JdbcClient database, JdbcTemplate batches, ContributorNumberSql numberSql) {
    this.database = database;
    this.batches = batches;
    this.numberSql = numberSql;
  }

  /// Must be called before [#findOrCreate], so that concurrent batches do not create the same
  /// contributor twice.
  public void lock(ConsultationId consultation) {
    numberSql.lock(consultation);
  }

  /// Returns ids by contributor key. If a key occurs twice, the first identity describes the
  /// contributor.
  public Map<String, Long> findOrCreate(
      ConsultationId consultation, List<ContributorIdentity> identities) {
    var identitiesByKey = new LinkedHashMap<String, ContributorIdentity>();
    identities.forEach(identity -> identitiesByKey.putIfAbsent(identity.key(), identity));
    var ids = find(consultation, List.copyOf(identitiesByKey.keySet()));
    var missingIdentities =
        identitiesByKey.values().stream()
            .filter(identity -> !ids.containsKey(identity.key()))
            .toList();
    if (!missingIdentities.isEmpty()) {
      insert(consultation, missingIdentities);
      ids.putAll(
          find(consultation, missingIdentities.stream().map(ContributorIdentity::key).toList()));
    }
    return ids;
  }

  private Map<String, Long> find(ConsultationId consultation, List<String> contributorKeys) {
    var ids = new HashMap<String, Long>();
    if (!contributorKeys.isEmpty()) {
      database
          .sql(
              """
              SELECT contributor_key, id FROM contributor
               WHERE consultation_id = :consultation AND contributor_key IN (:contributorKeys)
              """)
          .param("consultation", consultation.value())
          .param("contributorKeys", contributorKeys)
          .query(
              row -> {
                ids.put(row.getString("contributor_key"), row.getLong("id"));
              });
    }
    return ids;
  }

  private void insert(ConsultationId consultation, List<ContributorIdentity> identities) {
    int firstNumber =
        numberSql.nextNumbers(consultation, identities.size()) - identities.size() + 1;
    var parameters = new ArrayList<Object[]>();
    for (var identity : identities) {
      var person = identity.delegation() == null ? identity.person() : null;
      var affiliation = identity.affiliation();
      var country = affiliation.country();
      parameters.add(
          new Object[] {
            consultation.value(),
            firstNumber + parameters.size(),
            identity.key(),
            person == null ? null : person.value(),
            identity.delegation() == null ? null : identity.delegation().value(),
            identity.delegationName() == null ? identity.name() : identity.delegationName(),
            affiliation.organization(),
            affiliation.group().name(),
            country == null ? null : country.value(),
            affiliation.region().name()
          });
    }
    batches.batchUpdate(INSERT, parameters);
  }
}
