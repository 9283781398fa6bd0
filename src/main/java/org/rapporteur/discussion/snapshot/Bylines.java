package org.rapporteur.discussion.snapshot;

import java.time.Instant;
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

/// Who made each comment of a consultation, and how groups agree, as a report lists them: whole,
/// because a report leaves nobody out.
@Service
public class Bylines {

  /// Who made a published comment, as it stood on the comment when it was made. The contributor is
  /// a number.
  public record Byline(
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

    public Byline {
      development = Set.copyOf(development);
    }
  }

  /// How often a group agreed and disagreed with comments on a question.
  public record PositionsOfGroup(int question, StakeholderGroup group, int agree, int disagree) {}

  /// A comment that was removed, and the decision where one is noted.
  public record Removed(int comment, @Nullable Integer decision) {}

  /// A revision that a redaction sealed, what its comment says since, and the decision where one is
  /// noted.
  public record Sealed(int comment, int revision, String readable, @Nullable Integer decision) {}

  /// A revision that awaits review or was declined, and what its comment says meanwhile. While it
  /// was published it may have been quoted.
  public record Unread(int comment, int revision, String readable) {}

  private static final int PAGE = 2_000;

  private final JdbcClient database;
  private final Countries countries;

  Bylines(JdbcClient database, Countries countries) {
    this.database = database;
    this.countries = countries;
  }

  /// Of everything published, in the order of numbers.
  public List<Byline> published(ConsultationId consultation) {
    var all = new java.util.ArrayList<Byline>();
    List<Byline> page;
    do {
      page = page(consultation, all.isEmpty() ? 0 : all.getLast().number());
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  /// Positions on published contributions, by question and group.
  public List<PositionsOfGroup> positions(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT q.number, n.stakeholder_group, SUM(n.agree), SUM(n.disagree)
              FROM comment c
              JOIN question q ON q.id = c.question_id
              JOIN position_count n ON n.comment_id = c.id
             WHERE c.consultation_id = ? AND c.state = 'PUBLISHED' AND NOT c.official
             GROUP BY q.number, n.stakeholder_group
            HAVING SUM(n.agree + n.disagree) > 0
             ORDER BY q.number
            """)
        .param(consultation.value())
        .query(
            (row, n) ->
                new PositionsOfGroup(
                    row.getInt(1),
                    StakeholderGroup.valueOf(row.getString(2)),
                    row.getInt(3),
                    row.getInt(4)))
        .list();
  }

  public List<Removed> removed(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT number, decision_number FROM comment
             WHERE consultation_id = ? AND state = 'REMOVED' ORDER BY number
            """)
        .param(consultation.value())
        .query(
            (row, n) -> new Removed(row.getInt("number"), Columns.integer(row, "decision_number")))
        .list();
  }

  /// The numbers of comments whose words are not public: removed, withdrawn, declined, or not
  /// reviewed yet.
  public List<Integer> unpublished(ConsultationId consultation) {
    return database
        .sql(
            "SELECT number FROM comment WHERE consultation_id = ? AND state <> 'PUBLISHED' ORDER BY"
                + " number")
        .param(consultation.value())
        .query(Integer.class)
        .list();
  }

  /// Of comments that are published; what is not is told by [#unpublished].
  public List<Sealed> sealed(ConsultationId consultation) {
    return notShown(
        consultation,
        "'SEALED'",
        (row, n) ->
            new Sealed(
                row.getInt("number"),
                row.getInt("revision"),
                Markdown.toPlainText(row.getString("text")),
                Columns.integer(row, "decision_number")));
  }

  /// Of comments that are published; what is not is told by [#unpublished].
  public List<Unread> unread(ConsultationId consultation) {
    return notShown(
        consultation,
        "'AWAITING_REVIEW', 'DECLINED'",
        (row, n) ->
            new Unread(
                row.getInt("number"),
                row.getInt("revision"),
                Markdown.toPlainText(row.getString("text"))));
  }

  /// Revisions in some states, with what their comments say in place of them.
  private <T> List<T> notShown(ConsultationId consultation, String states, RowMapper<T> told) {
    return database
        .sql(
            """
            SELECT c.number, r.number AS revision, shown.text, c.decision_number
              FROM comment c
              JOIN comment_revision r ON r.comment_id = c.id AND r.state IN (%s)
              JOIN comment_revision shown ON shown.comment_id = c.id AND shown.number = c.revision
             WHERE c.consultation_id = ? AND c.state = 'PUBLISHED'
             ORDER BY c.number, r.number
            """
                .formatted(states))
        .param(consultation.value())
        .query(told)
        .list();
  }

  private List<Byline> page(ConsultationId consultation, int after) {
    return database
        .sql(
            """
            SELECT STRAIGHT_JOIN c.number, c.revision, q.number AS question, k.number AS contributor, c.author,
                   c.organization, c.delegation, c.stakeholder_group, c.country, c.region, c.language,
                   c.created_at, c.official
              FROM comment c FORCE INDEX (comment_number)
              JOIN question q ON q.id = c.question_id
              JOIN contributor k ON k.id = c.contributor_id
             WHERE c.consultation_id = ? AND c.number > ? AND c.state = 'PUBLISHED'
             ORDER BY c.number LIMIT ?
            """)
        .params(consultation.value(), after, PAGE)
        .query(
            (row, n) -> {
              var group = StakeholderGroup.valueOf(row.getString("stakeholder_group"));
              var country = CountryCode.orNull(row.getString("country"));
              return new Byline(
                  row.getInt("number"),
                  row.getInt("revision"),
                  row.getInt("question"),
                  row.getInt("contributor"),
                  row.getString("author"),
                  row.getString("organization"),
                  row.getString("delegation"),
                  group,
                  country,
                  Region.valueOf(row.getString("region")),
                  new LanguageTag(row.getString("language")),
                  Columns.instant(row, "created_at"),
                  row.getBoolean("official"),
                  countries.developmentOf(group, country));
            })
        .list();
  }
}
