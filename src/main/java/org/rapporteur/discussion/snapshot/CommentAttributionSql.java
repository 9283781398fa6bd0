package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.DevelopmentStatus;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Loads the lists that a report needs in full: who wrote each comment, the positions by group, and
/// the texts that may no longer be quoted.
@Service
public class CommentAttributionSql {

  /// The contributor of a published comment, as recorded when it was written.
  ///
  /// @param question the number of the question
  /// @param contributor the number of the contributor
  /// @param createdAt for imported comments, the time at the source
  public record CommentAttribution(
      int number,
      int revision,
      int question,
      int contributor,
      String author,
      @Nullable String organization,
      @Nullable String delegation,
      StakeholderGroup group,
      @Nullable CountryCode country,
      Region region,
      LanguageTag language,
      Instant createdAt,
      boolean official,
      Set<DevelopmentStatus> development) {

    public CommentAttribution {
      development = Set.copyOf(development);
    }
  }

  /// Agree and disagree counts of one stakeholder group on the comments of one question.
  public record GroupPositions(int question, StakeholderGroup group, int agree, int disagree) {}

  /// A removed comment, with the number of its decision if known.
  public record RemovedComment(int comment, @Nullable Integer decision) {}

  /// A sealed revision, the current text of its comment, and the number of the decision if known.
  public record SealedCommentRevision(
      int comment, int revision, String currentText, @Nullable Integer decision) {}

  /// A revision that awaits review or was declined, and the current text of its comment. It may
  /// have been quoted while it was public.
  public record UnpublishedRevision(int comment, int revision, String currentText) {}

  private static final int PAGE_SIZE = 2_000;

  private final JdbcClient database;
  private final Countries countries;

  CommentAttributionSql(JdbcClient database, Countries countries) {
    this.database = database;
    this.countries = countries;
  }

  /// Lists all published comments, by number.
  public List<CommentAttribution> listPublished(ConsultationId consultation) {
    var attributions = new ArrayList<CommentAttribution>();
    List<CommentAttribution> page;
    do {
      page = loadPage(consultation, attributions.isEmpty() ? 0 : attributions.getLast().number());
      attributions.addAll(page);
    } while (page.size() == PAGE_SIZE);
    return attributions;
  }

  /// Sums the positions on published comments by question and group, without official replies.
  public List<GroupPositions> listGroupPositions(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT q.number AS question, counts.stakeholder_group, SUM(counts.agree) AS agree, SUM(counts.disagree) AS disagree
              FROM comment c
              JOIN question q ON q.id = c.question_id
              JOIN position_group_count counts ON counts.comment_id = c.id
             WHERE c.consultation_id = ? AND c.state = 'PUBLISHED' AND NOT c.official
             GROUP BY q.number, counts.stakeholder_group
            HAVING SUM(counts.agree + counts.disagree) > 0
             ORDER BY q.number
            """)
        .param(consultation.value())
        .query(
            (row, n) ->
                new GroupPositions(
                    row.getInt("question"),
                    StakeholderGroup.valueOf(row.getString("stakeholder_group")),
                    row.getInt("agree"),
                    row.getInt("disagree")))
        .list();
  }

  /// Lists the removed comments, by number.
  public List<RemovedComment> listRemoved(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT number, decision_number FROM comment
             WHERE consultation_id = ? AND state = 'REMOVED' ORDER BY number
            """)
        .param(consultation.value())
        .query(
            (row, n) ->
                new RemovedComment(
                    row.getInt("number"), Columns.getIntegerOrNull(row, "decision_number")))
        .list();
  }

  /// Lists the numbers of comments without public text: removed, withdrawn, declined or awaiting
  /// review.
  public List<Integer> listUnpublished(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT number FROM comment
             WHERE consultation_id = ? AND state <> 'PUBLISHED' ORDER BY number
            """)
        .param(consultation.value())
        .query(Integer.class)
        .list();
  }

  /// Lists the sealed revisions of published comments. [#listUnpublished] covers other comments.
  public List<SealedCommentRevision> listSealed(ConsultationId consultation) {
    return queryRevisions(
        consultation,
        List.of("SEALED"),
        (row, n) ->
            new SealedCommentRevision(
                row.getInt("number"),
                row.getInt("revision"),
                Markdown.toPlainText(row.getString("text")),
                Columns.getIntegerOrNull(row, "decision_number")));
  }

  /// Lists the declined and pending edits of published comments. [#listUnpublished] covers other
  /// comments.
  public List<UnpublishedRevision> listUnpublishedRevisions(ConsultationId consultation) {
    return queryRevisions(
        consultation,
        List.of("AWAITING_REVIEW", "DECLINED"),
        (row, n) ->
            new UnpublishedRevision(
                row.getInt("number"),
                row.getInt("revision"),
                Markdown.toPlainText(row.getString("text"))));
  }

  /// Lists revisions in these states with the current text of their comments.
  private <T> List<T> queryRevisions(
      ConsultationId consultation, List<String> states, RowMapper<T> mapper) {
    return database
        .sql(
            """
            SELECT c.number, r.number AS revision, current_revision.text, c.decision_number
              FROM comment c
              JOIN comment_revision r ON r.comment_id = c.id AND r.state IN (:states)
              JOIN comment_revision current_revision ON current_revision.comment_id = c.id AND current_revision.number = c.revision
             WHERE c.consultation_id = :consultation AND c.state = 'PUBLISHED'
             ORDER BY c.number, r.number
            """)
        .param("states", states)
        .param("consultation", consultation.value())
        .query(mapper)
        .list();
  }

  /// STRAIGHT_JOIN and FORCE INDEX start with comments, so that a page reads one range of their
  /// index.
  private List<CommentAttribution> loadPage(ConsultationId consultation, int after) {
    return database
        .sql(
            """
            SELECT STRAIGHT_JOIN c.number, c.revision, q.number AS question, contributor.number AS contributor, c.author_name,
                   c.organization, c.delegation_name, c.stakeholder_group, c.country, c.region, c.language,
                   c.created_at, c.official
              FROM comment c FORCE INDEX (uk_comment_consultation_number)
              JOIN question q ON q.id = c.question_id
              JOIN contributor ON contributor.id = c.contributor_id
             WHERE c.consultation_id = ? AND c.number > ? AND c.state = 'PUBLISHED'
             ORDER BY c.number LIMIT ?
            """)
        .params(consultation.value(), after, PAGE_SIZE)
        .query((row, n) -> attributionFromRow(row))
        .list();
  }

  private CommentAttribution attributionFromRow(ResultSet row) throws SQLException {
    var group = StakeholderGroup.valueOf(row.getString("stakeholder_group"));
    var country = CountryCode.parseNullable(row.getString("country"));
    return new CommentAttribution(
        row.getInt("number"),
        row.getInt("revision"),
        row.getInt("question"),
        row.getInt("contributor"),
        row.getString("author_name"),
        row.getString("organization"),
        row.getString("delegation_name"),
        group,
        country,
        Region.valueOf(row.getString("region")),
        new LanguageTag(row.getString("language")),
        Columns.getInstant(row, "created_at"),
        row.getBoolean("official"),
        countries.developmentOf(group, country));
  }
}
