package org.rapporteur.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads a viewer with all roles in one statement, because every request needs it. Returns
/// [Viewer#VISITOR] for a person who cannot sign in.
@Component
class ViewerSql {

  /// Returns one row for each pair of role and delegation. Few people have several of both.
  private static final String SELECT_ACTIVE =
      """
      SELECT p.name, p.administrator, p.stakeholder_group, p.country, p.organization,
             a.role, a.scope, d.id AS delegation
        FROM person p
        LEFT JOIN appointment a ON a.person_id = p.id AND a.ended_at IS NULL
        LEFT JOIN (speaker s JOIN delegation d ON d.id = s.delegation_id AND d.state = 'VERIFIED')
               ON s.person_id = p.id AND s.ended_at IS NULL
       WHERE p.id = :person AND p.state = 'ACTIVE'
      """;

  private static final String SAME_EPOCH = " AND p.sign_in_epoch = :epoch";

  private static final String DEVICE_EXISTS =
      """
       AND EXISTS (SELECT 1 FROM remembered_login login
                    WHERE login.hash = UNHEX(:device) AND login.person_id = p.id)
      """;

  private final JdbcClient database;
  private final Countries countries;

  ViewerSql(JdbcClient database, Countries countries) {
    this.database = database;
    this.countries = countries;
  }

  Viewer load(PersonId person) {
    return query(database.sql(SELECT_ACTIVE), person);
  }

  /// Returns [Viewer#VISITOR] if the person has signed out this device or all devices since the
  /// sign-in.
  Viewer loadSignedIn(SignedInUser signedIn) {
    var statement =
        signedIn.deviceId() == null
            ? database.sql(SELECT_ACTIVE + SAME_EPOCH)
            : database
                .sql(SELECT_ACTIVE + SAME_EPOCH + DEVICE_EXISTS)
                .param("device", signedIn.deviceId());
    return query(statement.param("epoch", signedIn.signInEpoch()), signedIn.person());
  }

  private Viewer query(JdbcClient.StatementSpec statement, PersonId person) {
    return Objects.requireNonNull(
        statement
            .param("person", person.value())
            .query((ResultSetExtractor<Viewer>) rows -> fromRows(person, rows)));
  }

  private Viewer fromRows(PersonId person, ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Viewer.VISITOR;
    }
    String name = rows.getString("name");
    boolean administrator = rows.getBoolean("administrator");
    var affiliation = affiliationFromRow(rows);
    var secretariatScopes = new HashSet<RoleScope>();
    var moderatorScopes = new HashSet<RoleScope>();
    var delegations = new HashSet<DelegationId>();
    do {
      switch (rows.getString("role")) {
        case "SECRETARIAT" -> secretariatScopes.add(new RoleScope(rows.getLong("scope")));
        case "MODERATOR" -> moderatorScopes.add(new RoleScope(rows.getLong("scope")));
        case null -> {}
        case String role -> throw new IllegalStateException("Not a role in a scope: " + role);
      }
      long delegation = rows.getLong("delegation");
      if (!rows.wasNull()) {
        delegations.add(new DelegationId(delegation));
      }
    } while (rows.next());
    return new Viewer(
        person, name, affiliation, administrator, secretariatScopes, moderatorScopes, delegations);
  }

  private Affiliation affiliationFromRow(ResultSet row) throws SQLException {
    var group = StakeholderGroup.valueOf(row.getString("stakeholder_group"));
    var country = CountryCode.parseNullable(row.getString("country"));
    return new Affiliation(
        group, country, countries.regionOf(group, country), row.getString("organization"));
  }
}
