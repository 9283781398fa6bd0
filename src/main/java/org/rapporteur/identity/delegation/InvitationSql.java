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

/// Stores open invitations.
@Component
class InvitationSql {

  private static final String SELECT =
      """
      SELECT i.id, i.delegation_id, d.slug, d.name, i.email, i.invited_by, i.invited_at
        FROM delegation_invitation i JOIN delegation d ON d.id = i.delegation_id
      """;

  private final JdbcClient database;

  InvitationSql(JdbcClient database) {
    this.database = database;
  }

  /// A repeated invitation restarts the validity period.
  void save(DelegationId delegation, EmailAddress email, PersonId actor, Instant now) {
    database
        .sql(
            """
            INSERT INTO delegation_invitation (delegation_id, email, invited_by, invited_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE invited_by = VALUES(invited_by), invited_at = VALUES(invited_at)
            """)
        .params(delegation.value(), email.value(), actor.value(), Columns.toUtc(now))
        .update();
  }

  List<Invitation> listByDelegation(DelegationId delegation, Instant invitedAfter) {
    return database
        .sql(SELECT + "WHERE i.delegation_id = ? AND i.invited_at > ? ORDER BY i.id")
        .params(delegation.value(), Columns.toUtc(invitedAfter))
        .query((row, n) -> fromRow(row))
        .list();
  }

  List<Invitation> listByEmail(EmailAddress email, Instant invitedAfter, int limit) {
    return database
        .sql(SELECT + "WHERE i.email = ? AND i.invited_at > ? ORDER BY i.id LIMIT ?")
        .params(email.value(), Columns.toUtc(invitedAfter), limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Locks the row until the transaction ends.
  Optional<Invitation> findForUpdate(InvitationId id, Instant invitedAfter) {
    return database
        .sql(SELECT + "WHERE i.id = ? AND i.invited_at > ? FOR UPDATE")
        .params(id.value(), Columns.toUtc(invitedAfter))
        .query((row, n) -> fromRow(row))
        .optional();
  }

  void delete(InvitationId id) {
    database.sql("DELETE FROM delegation_invitation WHERE id = ?").param(id.value()).update();
  }

  void deleteInvitedUntil(Instant latest) {
    database
        .sql("DELETE FROM delegation_invitation WHERE invited_at <= ?")
        .param(Columns.toUtc(latest))
        .update();
  }

  private static Invitation fromRow(ResultSet row) throws SQLException {
    return new Invitation(
        new InvitationId(row.getLong("id")),
        new DelegationId(row.getLong("delegation_id")),
        new Slug(row.getString("slug")),
        row.getString("name"),
        new EmailAddress(row.getString("email")),
        new PersonId(row.getLong("invited_by")),
        Columns.getInstant(row, "invited_at"));
  }
}
