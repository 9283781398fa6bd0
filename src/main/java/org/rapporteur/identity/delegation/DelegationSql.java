package org.rapporteur.identity.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds delegations without their speakers, because thread pages need only names.
@Component
class DelegationSql {

  private static final String SELECT =
      "SELECT d.id, d.slug, d.name, d.stakeholder_group, d.country FROM delegation d ";

  private final JdbcClient database;
  private final Countries countries;

  DelegationSql(JdbcClient database, Countries countries) {
    this.database = database;
    this.countries = countries;
  }

  Optional<DelegationDetails> find(DelegationId id) {
    return database
        .sql(SELECT + "WHERE d.id = ?")
        .param(id.value())
        .query((row, n) -> fromRow(row))
        .optional();
  }

  List<DelegationDetails> findByIds(Collection<DelegationId> ids) {
    return database
        .sql(SELECT + "WHERE d.id IN (:ids)")
        .param("ids", ids.stream().map(DelegationId::value).toList())
        .query((row, n) -> fromRow(row))
        .list();
  }

  List<DelegationDetails> listVerifiedBySpeaker(PersonId person) {
    return database
        .sql(
            SELECT
                + """
                  JOIN speaker s ON s.delegation_id = d.id AND s.ended_at IS NULL
                 WHERE s.person_id = ? AND d.state = 'VERIFIED' ORDER BY d.name
                """)
        .param(person.value())
        .query((row, n) -> fromRow(row))
        .list();
  }

  List<DelegationDetails> searchVerified(String text, int offset, int limit) {
    return database
        .sql(
            SELECT
                + """
                 WHERE d.state = 'VERIFIED' AND INSTR(LOWER(d.name), LOWER(:text)) > 0
                 ORDER BY d.name, d.id LIMIT :limit OFFSET :offset
                """)
        .param("text", text)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> fromRow(row))
        .list();
  }

  private DelegationDetails fromRow(ResultSet row) throws SQLException {
    var group = StakeholderGroup.valueOf(row.getString("stakeholder_group"));
    var country = CountryCode.parseNullable(row.getString("country"));
    String name = row.getString("name");
    return new DelegationDetails(
        new DelegationId(row.getLong("id")),
        new Slug(row.getString("slug")),
        name,
        new Affiliation(group, country, countries.regionOf(group, country), name));
  }
}
