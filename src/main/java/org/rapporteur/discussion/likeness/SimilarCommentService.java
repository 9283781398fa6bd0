package org.rapporteur.discussion.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.thread.CommentVersionService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.Shingles;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds published comments that say nearly the same as a text being written. The result is advice
/// only.
@Service
public class SimilarCommentService {

  private static final int MAX_RESULTS = 3;

  /// More candidates than results, because candidates may have changed or turn out less similar.
  private static final int MAX_CANDIDATES = 8 * MAX_RESULTS;

  /// Shorter texts resemble each other without saying the same.
  private static final int MIN_CHARACTERS = 40;

  private final SimilarityIndexCache indexes;
  private final CommentVersionService comments;
  private final JdbcClient database;

  SimilarCommentService(
      SimilarityIndexCache indexes, CommentVersionService comments, JdbcClient database) {
    this.indexes = indexes;
    this.comments = comments;
    this.database = database;
  }

  /// Starts building the index of a question, before someone writes.
  public void prepare(QuestionId question) {
    indexes.find(question);
  }

  /// Comments of others, most similar first, ignoring quotations. Empty for short texts and while
  /// the index is being built.
  public List<SimilarComment> find(Viewer viewer, QuestionId question, String text) {
    var person = viewer.requireSignedIn("compare");
    String plain = Markdown.toTextWithoutQuotations(text);
    if (plain.codePointCount(0, plain.length()) < MIN_CHARACTERS) {
      return List.of();
    }
    var draftShingles = Shingles.fromText(plain);
    var found =
        indexes
            .find(question)
            .map(index -> index.findSimilar(draftShingles, MAX_CANDIDATES))
            .orElse(List.of());
    if (found.isEmpty()) {
      return List.of();
    }
    record Compared(SimilarComment similar, double resemblance) {}
    var results = new ArrayList<Compared>();
    for (var comment : comments.loadComments(filterByOthers(person, found))) {
      if (comment.state().showsText()) {
        var existingShingles = Shingles.fromText(Markdown.toPlainText(comment.text()));
        SimilarityKind.compare(draftShingles, existingShingles)
            .map(likeness -> new SimilarComment(comment, likeness))
            .ifPresent(
                kind ->
                    results.add(new Compared(kind, draftShingles.resemblance(existingShingles))));
      }
    }
    return results.stream()
        .sorted(
            Comparator.comparingDouble(Compared::resemblance)
                .reversed()
                .thenComparing(c -> -c.similar().comment().number()))
        .limit(MAX_RESULTS)
        .map(Compared::similar)
        .toList();
  }

  private List<CommentId> filterByOthers(PersonId person, Collection<Long> candidates) {
    return database
        .sql("SELECT id FROM comment WHERE id IN (:ids) AND NOT person_id <=> :person")
        .param("ids", candidates)
        .param("person", person.value())
        .query((row, n) -> new CommentId(row.getLong(1)))
        .list();
  }
}
