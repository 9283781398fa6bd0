package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads all that is published in a consultation, page by page in the order of numbers. Whoever
/// wants one moment asks inside `UseCases.readAsOfNow`.
@Service
public class DiscussionSnapshot {

  /// A published comment in its current revision, as the plain text that citations count in. The
  /// salt belongs to the revision: with it a digest can be checked, without it not guessed back.
  public record PublishedComment(
      int number,
      int revision,
      int question,
      @Nullable Integer parent,
      String plainText,
      LanguageTag language,
      int contributor,
      boolean delegation,
      StakeholderGroup group,
      Region region,
      @Nullable CountryCode country,
      Instant receivedAt,
      String salt,
      boolean official) {}

  /// What a contributor thinks of a published comment.
  public record PublishedPosition(
      int comment, int contributor, StakeholderGroup group, Region region, boolean agrees) {}

  /// A comment in one of its revisions.
  public record RevisionKey(int comment, int revision) {}

  private static final int PAGE = 1_000;

  /// Comments first: the optimizer of a database that grew quickly would begin with all
  /// contributors, once a page.
  private static final String COMMENTS =
      """
      SELECT STRAIGHT_JOIN c.number, c.revision, q.number AS question, p.number AS parent, r.text, r.language, r.salt,
             k.number AS contributor, c.delegation_id IS NOT NULL AS delegation, c.stakeholder_group, c.region,
             c.country, c.received_at, c.official
        FROM comment c FORCE INDEX (comment_number)
        JOIN question q ON q.id = c.question_id
        JOIN contributor k ON k.id = c.contributor_id
        JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
        LEFT JOIN comment p ON p.id = c.parent_id
       WHERE c.consultation_id = ? AND c.number > ? AND c.state = 'PUBLISHED'
       ORDER BY c.number LIMIT ?
      """;

  private static final String POSITIONS =
      """
      SELECT STRAIGHT_JOIN c.number, k.number AS contributor, p.stakeholder_group, p.region, p.agrees
        FROM comment c FORCE INDEX (comment_number)
        JOIN comment_position p ON p.comment_id = c.id
        JOIN contributor k ON k.id = p.contributor_id
       WHERE c.consultation_id = ? AND c.number BETWEEN ? AND ? AND c.state = 'PUBLISHED'
       ORDER BY c.number, k.number
      """;

  private final JdbcClient database;

  DiscussionSnapshot(JdbcClient database) {
    this.database = database;
  }

  public void comments(ConsultationId consultation, Consumer<PublishedComment> reader) {
    int after = 0;
    List<PublishedComment> page;
    do {
      page =
          database
              .sql(COMMENTS)
              .params(consultation.value(), after, PAGE)
              .query((row, n) -> comment(row))
              .list();
      page.forEach(reader);
      after = page.isEmpty() ? after : page.getLast().number();
    } while (page.size() == PAGE);
  }

  /// How many comments [#comments] reads.
  public int published(ConsultationId consultation) {
    return database
        .sql("SELECT COUNT(*) FROM comment WHERE consultation_id = ? AND state = 'PUBLISHED'")
        .param(consultation.value())
        .query(Integer.class)
        .single();
  }

  public void positions(ConsultationId consultation, Consumer<PublishedPosition> reader) {
    int last = LastNumber.of(consultation, database);
    for (int from = 1; from <= last; from += PAGE) {
      database
          .sql(POSITIONS)
          .params(consultation.value(), from, from + PAGE - 1)
          .query((row, n) -> position(row))
          .list()
          .forEach(reader);
    }
  }

  /// The plain text of revisions that may be read: current and earlier ones of published comments,
  /// none that a redaction sealed.
  public Map<RevisionKey, String> texts(
      ConsultationId consultation, Collection<RevisionKey> revisions) {
    var texts = new HashMap<RevisionKey, String>();
    if (revisions.isEmpty()) {
      return texts;
    }
    var numbers = revisions.stream().map(RevisionKey::comment).distinct().toList();
    for (int from = 0; from < numbers.size(); from += PAGE) {
      database
          .sql(
              """
              SELECT c.number, r.number AS revision, r.text
                FROM comment c JOIN comment_revision r ON r.comment_id = c.id
               WHERE c.consultation_id = :consultation AND c.number IN (:numbers)
                 AND c.state = 'PUBLISHED' AND r.state IN ('CURRENT', 'EARLIER')
              """)
          .param("consultation", consultation.value())
          .param("numbers", numbers.subList(from, Math.min(from + PAGE, numbers.size())))
          .query(
              row -> {
                var key = new RevisionKey(row.getInt("number"), row.getInt("revision"));
                if (revisions.contains(key)) {
                  texts.put(key, Markdown.toPlainText(row.getString("text")));
                }
              });
    }
    return texts;
  }

  /// Which of some words, each in one line, comments say or said in whatever revision, by the
  /// comments' numbers: also what may be read no more, which does not leave here.
  public Map<Integer, Set<String>> said(
      ConsultationId consultation, Collection<Integer> comments, Collection<String> words) {
    var said = new HashMap<Integer, Set<String>>();
    if (words.isEmpty()) {
      return said;
    }
    var numbers = List.copyOf(new TreeSet<>(comments));
    for (int from = 0; from < numbers.size(); from += PAGE) {
      database
          .sql(
              """
              SELECT c.number, r.text FROM comment c JOIN comment_revision r ON r.comment_id = c.id
               WHERE c.consultation_id = :consultation AND c.number IN (:numbers)
              """)
          .param("consultation", consultation.value())
          .param("numbers", numbers.subList(from, Math.min(from + PAGE, numbers.size())))
          .query(
              row -> {
                String text = Markdown.toPlainText(row.getString("text")).replace('\n', ' ');
                int number = row.getInt("number");
                words.stream()
                    .filter(text::contains)
                    .forEach(each -> said.computeIfAbsent(number, n -> new HashSet<>()).add(each));
              });
    }
    return said;
  }

  private static PublishedComment comment(ResultSet row) throws SQLException {
    return new PublishedComment(
        row.getInt("number"),
        row.getInt("revision"),
        row.getInt("question"),
        Columns.integer(row, "parent"),
        Markdown.toPlainText(row.getString("text")),
        new LanguageTag(row.getString("language")),
        row.getInt("contributor"),
        row.getBoolean("delegation"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        Region.valueOf(row.getString("region")),
        CountryCode.orNull(row.getString("country")),
        Columns.instant(row, "received_at"),
        HexFormat.of().formatHex(row.getBytes("salt")),
        row.getBoolean("official"));
  }

  private static PublishedPosition position(ResultSet row) throws SQLException {
    return new PublishedPosition(
        row.getInt("number"),
        row.getInt("contributor"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        Region.valueOf(row.getString("region")),
        row.getBoolean("agrees"));
  }
}
