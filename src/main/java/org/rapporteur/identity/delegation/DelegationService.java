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

/// Delegations: organisations with several authorised speakers.
@Service
public class DelegationService {

  private static final String COLUMNS =
      "SELECT d.id, d.slug, d.name, d.stakeholder_group, d.country FROM delegation d ";

  private final JdbcClient database;
  private final Countries countries;

  DelegationService(JdbcClient database, Countries countries) {
    this.database = database;
    this.countries = countries;
  }

  public Optional<DelegationDetails> find(DelegationId id) {
    return database
        .sql(COLUMNS + "WHERE d.id = ?")
        .param(id.value())
        .query((row, n) -> details(row))
        .optional();
  }

  /// The verified delegations for which a person speaks now.
  public List<DelegationDetails> spokenForBy(PersonId person) {
    return database
        .sql(
            COLUMNS
                + "JOIN speaker s ON s.delegation_id = d.id AND s.ended_at IS NULL"
                + " WHERE s.person_id = ? AND d.state = 'VERIFIED' ORDER BY d.name")
        .param(person.value())
        .query((row, n) -> details(row))
        .list();
  }

  /// Verified delegations whose names hold those words, in the order of their names.
  public List<DelegationDetails> verified(String words, int from, int most) {
    return database
        .sql(
            COLUMNS
                + "WHERE d.state = 'VERIFIED' AND INSTR(LOWER(d.name), LOWER(?)) > 0 ORDER BY d.name, d.id LIMIT ? OFFSET ?")
        .params(words, most, from)
        .query((row, n) -> details(row))
        .list();
  }

  private DelegationDetails details(java.sql.ResultSet row) throws java.sql.SQLException {
    var group = StakeholderGroup.valueOf(row.getString("stakeholder_group"));
    var country = CountryCode.orNull(row.getString("country"));
    String name = row.getString("name");
    return new DelegationDetails(
        new DelegationId(row.getLong("id")),
        new Slug(row.getString("slug")),
        name,
        new Affiliation(group, country, countries.regionOf(group, country), name));
  }
}
