package org.rapporteur.identity.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores invitations that wait for an answer.
@Component
class InvitationRows {

  private static final String SELECT =
      """
      SELECT i.id, i.delegation_id, d.slug, d.name, i.email, i.invited_by, i.invited_at
        FROM delegation_invitation i JOIN delegation d ON d.id = i.delegation_id
      """;

  private final JdbcClient database;

  InvitationRows(JdbcClient database) {
    this.database = database;
  }

  /// Who is invited once more has as much time again.
  void put(DelegationId delegation, EmailAddress email, PersonId by, Instant now) {
    database
        .sql(
            """
            INSERT INTO delegation_invitation (delegation_id, email, invited_by, invited_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE invited_by = VALUES(invited_by), invited_at = VALUES(invited_at)
            """)
        .params(delegation.value(), email.value(), by.value(), Columns.utc(now))
        .update();
  }

  List<Invitation> of(DelegationId delegation, Instant after) {
    return database
        .sql(SELECT + "WHERE i.delegation_id = ? AND i.invited_at > ? ORDER BY i.id")
        .params(delegation.value(), Columns.utc(after))
        .query((row, n) -> read(row))
        .list();
  }

  List<Invitation> to(EmailAddress email, Instant after, int most) {
    return database
        .sql(SELECT + "WHERE i.email = ? AND i.invited_at > ? ORDER BY i.id LIMIT ?")
        .params(email.value(), Columns.utc(after), most)
        .query((row, n) -> read(row))
        .list();
  }

  /// Nobody else takes it before the use case under way has ended.
  Optional<Invitation> hold(InvitationId id, Instant after) {
    return database
        .sql(SELECT + "WHERE i.id = ? AND i.invited_at > ? FOR UPDATE")
        .params(id.value(), Columns.utc(after))
        .query((row, n) -> read(row))
        .optional();
  }

  void delete(InvitationId id) {
    database.sql("DELETE FROM delegation_invitation WHERE id = ?").param(id.value()).update();
  }

  void deleteUntil(Instant moment) {
    database
        .sql("DELETE FROM delegation_invitation WHERE invited_at <= ?")
        .param(Columns.utc(moment))
        .update();
  }

  private static Invitation read(ResultSet row) throws SQLException {
    return new Invitation(
        new InvitationId(row.getLong("id")),
        new DelegationId(row.getLong("delegation_id")),
        new Slug(row.getString("slug")),
        row.getString("name"),
        new EmailAddress(row.getString("email")),
        new PersonId(row.getLong("invited_by")),
        Columns.instant(row, "invited_at"));
  }
}
