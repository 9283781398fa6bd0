package org.rapporteur.identity.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.administration.PersonListing.ScopedRole;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists people with their roles in two statements per page.
@Component
class PersonListingSql {

  /// Filters with the value NULL match everyone.
  private static final String SELECT_PAGE =
      """
      SELECT p.* FROM person p
       WHERE p.id < :before
         AND (p.name LIKE :pattern OR p.email LIKE :pattern OR p.organization LIKE :pattern)
         AND (NOT :onlyWithRole OR p.administrator
              OR EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = p.id AND a.ended_at IS NULL))
         AND (:group IS NULL OR p.stakeholder_group = :group)
         AND (:state IS NULL OR p.state = :state)
       ORDER BY p.id DESC LIMIT :limit
      """;

  private final JdbcClient database;

  PersonListingSql(JdbcClient database) {
    this.database = database;
  }

  /// Lists accounts, newest first.
  List<PersonListing> list(PeopleFilter filter, long beforeId, int limit) {
    var people =
        database
            .sql(SELECT_PAGE)
            .param("before", beforeId)
            .param("pattern", "%" + escapeLike(filter.searchText().strip()) + "%")
            .param("onlyWithRole", filter.onlyWithRole())
            .param("group", filter.group() == null ? null : filter.group().name())
            .param("state", filter.state() == null ? null : filter.state().name())
            .param("limit", limit)
            .query((row, n) -> fromRow(row))
            .list();
    return addRoles(people);
  }

  private List<PersonListing> addRoles(List<PersonListing> people) {
    if (people.isEmpty()) {
      return people;
    }
    var rolesByPerson = loadRoles(people.stream().map(person -> person.id().value()).toList());
    return people.stream()
        .map(person -> person.withRoles(rolesByPerson.getOrDefault(person.id().value(), List.of())))
        .toList();
  }

  private Map<Long, List<ScopedRole>> loadRoles(List<Long> people) {
    record PersonRole(long person, ScopedRole role) {}
    return database
        .sql(
            """
            SELECT person_id, role, scope FROM appointment
             WHERE person_id IN (:people) AND ended_at IS NULL ORDER BY id
            """)
        .param("people", people)
        .query(
            (row, n) ->
                new PersonRole(
                    row.getLong("person_id"),
                    new ScopedRole(
                        Role.valueOf(row.getString("role")), new RoleScope(row.getLong("scope")))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                PersonRole::person, Collectors.mapping(PersonRole::role, Collectors.toList())));
  }

  /// Returns the person without roles, which [#addRoles] adds.
  private static PersonListing fromRow(ResultSet row) throws SQLException {
    return new PersonListing(
        new PersonId(row.getLong("id")),
        row.getString("name"),
        row.getString("email"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        PersonState.valueOf(row.getString("state")),
        row.getBoolean("administrator"),
        List.of());
  }

  private static String escapeLike(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
