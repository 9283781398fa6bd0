package org.rapporteur.discussion.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.thread.ContributorDetails;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads contributors with their stored counts and positions.
@Component
class ContributorProfileSql {

  /// A contributor with its stored counts; `delegation` is null for a person.
  record ContributorRow(
      ContributorDetails details, ContributionCounts counts, @Nullable DelegationId delegation) {}

  /// The counts of a delegation in one consultation, under its contributor number.
  record ParticipationRow(
      ConsultationId consultation, int contributor, ContributionCounts counts) {}

  /// A position, and the person who took it. Only members of the delegation may see that person.
  record ContributorPositionRow(ContributorPosition position, @Nullable PersonId takenBy) {}

  /// A position of the viewer; `delegation` is null for a personal position.
  record OwnPositionRow(
      @Nullable DelegationId delegation,
      boolean agrees,
      Instant takenAt,
      @Nullable PersonId takenBy) {}

  private static final String SELECT_WITH_COUNTS =
      """
      SELECT contributor.consultation_id, contributor.number, contributor.name, contributor.organization,
             contributor.stakeholder_group, contributor.country, contributor.region, contributor.delegation_id,
             contributor.contributor_key = 'secretariat' AS official,
             (SELECT COALESCE(SUM(counted.comments), 0) FROM contributor_comment_count counted
               WHERE counted.contributor_id = contributor.id) AS comments,
             (SELECT COALESCE(SUM(counted.comments > 0), 0) FROM contributor_comment_count counted
               WHERE counted.contributor_id = contributor.id) AS questions,
             COALESCE(positions.agree, 0) AS agree, COALESCE(positions.disagree, 0) AS disagree
        FROM contributor LEFT JOIN contributor_position_count positions ON positions.contributor_id = contributor.id
      """;

  private static final String SELECT_CONTRIBUTOR =
      SELECT_WITH_COUNTS
          + """
             WHERE contributor.consultation_id = ?
               AND (EXISTS (SELECT 1 FROM comment c WHERE c.contributor_id = contributor.id AND c.publication IS NOT NULL)
                    OR positions.agree + positions.disagree > 0)
            """;

  /// Positions are indexed by comment id, and ids follow the order of comment numbers. The largest
  /// BIGINT starts with the latest comment if there is no comment with the number.
  private static final String SELECT_POSITIONS =
      """
      SELECT c.number, c.author_name, c.stakeholder_group, c.state = 'PUBLISHED' AS readable, p.agrees, p.taken_at, p.taken_by
        FROM comment_position p
        JOIN contributor ON contributor.id = p.contributor_id
        JOIN comment c ON c.id = p.comment_id
       WHERE contributor.consultation_id = :consultation AND contributor.number = :contributor
         AND p.comment_id < COALESCE((SELECT later.id FROM comment later
              WHERE later.consultation_id = :consultation AND later.number = :before), 9223372036854775807)
       ORDER BY p.comment_id DESC LIMIT :limit
      """;

  private final JdbcClient database;

  ContributorProfileSql(JdbcClient database) {
    this.database = database;
  }

  /// Finds a contributor. Empty if it has no visible comment and no position.
  Optional<ContributorRow> find(ConsultationId consultation, int number) {
    return find(SELECT_CONTRIBUTOR + " AND contributor.number = ?", consultation, number);
  }

  Optional<ContributorRow> findSecretariat(ConsultationId consultation) {
    return find(
        SELECT_CONTRIBUTOR + " AND contributor.contributor_key = ?",
        consultation,
        ContributorIdentity.SECRETARIAT_KEY);
  }

  private Optional<ContributorRow> find(String sql, ConsultationId consultation, Object value) {
    return database
        .sql(sql)
        .params(consultation.value(), value)
        .query(
            (row, n) ->
                new ContributorRow(detailsFromRow(row), countsFromRow(row), delegationFromRow(row)))
        .optional();
  }

  /// Lists the consultations in which a delegation took part, latest first.
  List<ParticipationRow> listParticipations(DelegationId delegation, int limit) {
    return database
        .sql(
            SELECT_WITH_COUNTS
                + " WHERE contributor.delegation_id = ? ORDER BY contributor.id DESC LIMIT ?")
        .params(delegation.value(), limit)
        .query(
            (row, n) ->
                new ParticipationRow(
                    new ConsultationId(row.getLong("consultation_id")),
                    row.getInt("number"),
                    countsFromRow(row)))
        .list();
  }

  List<ContributorPositionRow> listPositions(
      ConsultationId consultation, int contributor, int before, int limit) {
    return database
        .sql(SELECT_POSITIONS)
        .param("consultation", consultation.value())
        .param("contributor", contributor)
        .param("before", before)
        .param("limit", limit)
        .query((row, n) -> positionFromRow(row))
        .list();
  }

  /// Lists the positions of these contributors on one comment.
  List<OwnPositionRow> listPositionsOn(
      ConsultationId consultation, int comment, List<String> contributorKeys) {
    return database
        .sql(
            """
            SELECT contributor.delegation_id, p.agrees, p.taken_at, p.taken_by
              FROM comment c
              JOIN comment_position p ON p.comment_id = c.id
              JOIN contributor ON contributor.id = p.contributor_id
             WHERE c.consultation_id = :consultation AND c.number = :comment AND contributor.contributor_key IN (:contributorKeys)
            """)
        .param("consultation", consultation.value())
        .param("comment", comment)
        .param("contributorKeys", contributorKeys)
        .query(
            (row, n) ->
                new OwnPositionRow(
                    delegationFromRow(row),
                    row.getBoolean("agrees"),
                    Columns.getInstant(row, "taken_at"),
                    takenByFromRow(row)))
        .list();
  }

  private static ContributorPositionRow positionFromRow(ResultSet row) throws SQLException {
    Instant takenAt = Columns.getInstant(row, "taken_at");
    var author =
        row.getBoolean("readable")
            ? new ContributorPosition.PositionedCommentAuthor(
                row.getString("author_name"),
                StakeholderGroup.valueOf(row.getString("stakeholder_group")))
            : null;
    return new ContributorPositionRow(
        new ContributorPosition(
            row.getInt("number"), row.getBoolean("agrees"), takenAt, author, null),
        takenByFromRow(row));
  }

  private static @Nullable PersonId takenByFromRow(ResultSet row) throws SQLException {
    var takenBy = row.getObject("taken_by", Long.class);
    return takenBy == null ? null : new PersonId(takenBy);
  }

  private static ContributorDetails detailsFromRow(ResultSet row) throws SQLException {
    return new ContributorDetails(
        row.getInt("number"),
        row.getString("name"),
        row.getString("organization"),
        row.getObject("delegation_id") != null,
        row.getBoolean("official"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        CountryCode.parseNullable(row.getString("country")),
        Region.valueOf(row.getString("region")));
  }

  private static ContributionCounts countsFromRow(ResultSet row) throws SQLException {
    return new ContributionCounts(
        row.getInt("comments"),
        row.getInt("questions"),
        row.getInt("agree"),
        row.getInt("disagree"));
  }

  private static @Nullable DelegationId delegationFromRow(ResultSet row) throws SQLException {
    var delegation = row.getObject("delegation_id", Long.class);
    return delegation == null ? null : new DelegationId(delegation);
  }
}
