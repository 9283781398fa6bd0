package org.rapporteur.discussion.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.thread.ContributorDetails;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads contributors with what is kept about them.
@Component
class ProfileRows {

  record Found(ContributorDetails details, Share share, @Nullable DelegationId delegation) {}

  record Part(ConsultationId consultation, int contributor, Share share) {}

  /// Who set it is read along and told only inside a delegation.
  record Held(HeldPosition position, @Nullable PersonId setBy) {}

  /// Without a delegation somebody's own.
  record Owned(
      @Nullable DelegationId delegation, boolean agrees, Instant since, @Nullable PersonId setBy) {}

  private static final String SHARE =
      """
      (SELECT COALESCE(SUM(n.comments), 0) FROM contributor_comment_count n WHERE n.contributor_id = k.id) AS comments,
      (SELECT COALESCE(SUM(n.comments > 0), 0) FROM contributor_comment_count n WHERE n.contributor_id = k.id) AS questions,
      COALESCE(p.agree, 0) AS agree, COALESCE(p.disagree, 0) AS disagree
        FROM contributor k LEFT JOIN contributor_position_count p ON p.contributor_id = k.id
      """;

  /// The key of a position begins with the comment, and comments are stored in the order of their
  /// numbers.
  private static final String HELD =
      """
      SELECT c.number, c.author, c.stakeholder_group, c.state = 'PUBLISHED' AS readable, p.agrees, p.set_at, p.set_by
        FROM comment_position p
        JOIN contributor k ON k.id = p.contributor_id
        JOIN comment c ON c.id = p.comment_id
       WHERE k.consultation_id = :consultation AND k.number = :contributor
         AND p.comment_id < COALESCE((SELECT b.id FROM comment b
              WHERE b.consultation_id = :consultation AND b.number = :before), 9223372036854775807)
       ORDER BY p.comment_id DESC LIMIT :most
      """;

  private final JdbcClient database;

  ProfileRows(JdbcClient database) {
    this.database = database;
  }

  /// Who neither said anything that is public nor holds a position is nobody yet.
  Optional<Found> find(ConsultationId consultation, int number) {
    return find("k.number = ?", consultation, number);
  }

  Optional<Found> secretariat(ConsultationId consultation) {
    return find("k.holder = ?", consultation, "secretariat");
  }

  private Optional<Found> find(String which, ConsultationId consultation, Object value) {
    return database
        .sql(
            """
            SELECT k.number, k.name, k.organization, k.stakeholder_group, k.country, k.region, k.delegation_id,
                   k.holder = 'secretariat' AS official,
            """
                + SHARE
                + """
                 WHERE k.consultation_id = ?
                   AND (EXISTS (SELECT 1 FROM comment c WHERE c.contributor_id = k.id AND c.publication IS NOT NULL)
                        OR p.agree + p.disagree > 0)
                   AND\s"""
                + which)
        .params(consultation.value(), value)
        .query((row, n) -> new Found(details(row), share(row), delegation(row)))
        .optional();
  }

  /// The consultations in which a delegation took part, the latest first.
  List<Part> of(DelegationId delegation, int most) {
    return database
        .sql(
            "SELECT k.consultation_id, k.number, "
                + SHARE
                + " WHERE k.delegation_id = ? ORDER BY k.id DESC LIMIT ?")
        .params(delegation.value(), most)
        .query(
            (row, n) ->
                new Part(
                    new ConsultationId(row.getLong("consultation_id")),
                    row.getInt("number"),
                    share(row)))
        .list();
  }

  List<Held> positions(ConsultationId consultation, int contributor, int before, int most) {
    return database
        .sql(HELD)
        .param("consultation", consultation.value())
        .param("contributor", contributor)
        .param("before", before)
        .param("most", most)
        .query((row, n) -> held(row))
        .list();
  }

  /// On one comment, of these holders.
  List<Owned> positions(ConsultationId consultation, int comment, List<String> holders) {
    return database
        .sql(
            """
            SELECT k.delegation_id, p.agrees, p.set_at, p.set_by
              FROM comment c
              JOIN comment_position p ON p.comment_id = c.id
              JOIN contributor k ON k.id = p.contributor_id
             WHERE c.consultation_id = :consultation AND c.number = :comment AND k.holder IN (:holders)
            """)
        .param("consultation", consultation.value())
        .param("comment", comment)
        .param("holders", holders)
        .query(
            (row, n) ->
                new Owned(
                    delegation(row),
                    row.getBoolean("agrees"),
                    Columns.instant(row, "set_at"),
                    setBy(row)))
        .list();
  }

  private static Held held(ResultSet row) throws SQLException {
    Instant since = Columns.instant(row, "set_at");
    var author =
        row.getBoolean("readable")
            ? new HeldPosition.Author(
                row.getString("author"),
                StakeholderGroup.valueOf(row.getString("stakeholder_group")))
            : null;
    return new Held(
        new HeldPosition(row.getInt("number"), row.getBoolean("agrees"), since, author, null),
        setBy(row));
  }

  private static @Nullable PersonId setBy(ResultSet row) throws SQLException {
    long setBy = row.getLong("set_by");
    return setBy == 0 ? null : new PersonId(setBy);
  }

  private static ContributorDetails details(ResultSet row) throws SQLException {
    return new ContributorDetails(
        row.getInt("number"),
        row.getString("name"),
        row.getString("organization"),
        row.getLong("delegation_id") != 0,
        row.getBoolean("official"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        CountryCode.orNull(row.getString("country")),
        Region.valueOf(row.getString("region")));
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        row.getInt("comments"),
        row.getInt("questions"),
        row.getInt("agree"),
        row.getInt("disagree"));
  }

  private static @Nullable DelegationId delegation(ResultSet row) throws SQLException {
    long delegation = row.getLong("delegation_id");
    return delegation == 0 ? null : new DelegationId(delegation);
  }
}
