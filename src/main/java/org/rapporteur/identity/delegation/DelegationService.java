package org.rapporteur.identity.delegation;

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
import org.springframework.stereotype.Service;

/// Finds delegations for other modules.
@Service
public class DelegationService {

  private static final String SELECT =
      "SELECT d.id, d.slug, d.name, d.stakeholder_group, d.country FROM delegation d ";

  private final JdbcClient database;
  private final Countries countries;

  DelegationService(JdbcClient database, Countries countries) {
    this.database = database;
    this.countries = countries;
  }

  public Optional<DelegationDetails> find(DelegationId id) {
    return database
        .sql(SELECT + "WHERE d.id = ?")
        .param(id.value())
        .query((row, n) -> fromRow(row))
        .optional();
  }

  /// Only verified delegations and current speakers.
  public List<DelegationDetails> listBySpeaker(PersonId person) {
    return database
        .sql(
            SELECT
                + "JOIN speaker s ON s.delegation_id = d.id AND s.ended_at IS NULL"
                + " WHERE s.person_id = ? AND d.state = 'VERIFIED' ORDER BY d.name")
        .param(person.value())
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Verified delegations whose name contains the text, sorted by name.
  public List<DelegationDetails> searchVerified(String text, int offset, int limit) {
    return database
        .sql(
            SELECT
                + "WHERE d.state = 'VERIFIED' AND INSTR(LOWER(d.name), LOWER(?)) > 0 ORDER BY d.name, d.id LIMIT ? OFFSET ?")
        .params(text, limit, offset)
        .query((row, n) -> fromRow(row))
        .list();
  }

  private DelegationDetails fromRow(java.sql.ResultSet row) throws java.sql.SQLException {
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
