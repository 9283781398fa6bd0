package org.rapporteur.discussion.similarity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentVersionSql;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.Shingles;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Service;

/// Finds published comments that say nearly the same as a text being written. The result is advice
/// only.
@Service
public class SimilarCommentService {

  private static final int MAX_RESULTS = 3;

  /// More candidates than results, because some candidates changed after they were indexed.
  private static final int MAX_CANDIDATES = 8 * MAX_RESULTS;

  /// Shorter texts resemble each other by chance.
  private static final int MIN_CHARACTERS = 40;

  private record ScoredComment(SimilarComment similar, double resemblance) {}

  private final SimilarityIndexCache indexes;
  private final SimilarityIndexSql indexSql;
  private final CommentVersionSql versionSql;

  SimilarCommentService(
      SimilarityIndexCache indexes, SimilarityIndexSql indexSql, CommentVersionSql versionSql) {
    this.indexes = indexes;
    this.indexSql = indexSql;
    this.versionSql = versionSql;
  }

  /// Starts to build the index of a question, before the contributor writes.
  public void prepareIndex(QuestionId question) {
    indexes.find(question);
  }

  /// Finds comments of others, most similar first. Quotations are ignored. Empty for short texts
  /// and while the index is being built.
  public List<SimilarComment> findSimilar(Viewer viewer, QuestionId question, String text) {
    var person = viewer.requireSignedIn("compare");
    String plainText = Markdown.toTextWithoutQuotations(text);
    if (plainText.codePointCount(0, plainText.length()) < MIN_CHARACTERS) {
      return List.of();
    }
    var draftShingles = Shingles.fromText(plainText);
    var candidates =
        indexes
            .find(question)
            .map(index -> index.findSimilar(draftShingles, MAX_CANDIDATES))
            .orElse(List.of());
    if (candidates.isEmpty()) {
      return List.of();
    }
    return versionSql.loadComments(indexSql.filterByOthers(person, candidates)).stream()
        .filter(comment -> comment.state().showsText())
        .flatMap(comment -> compare(draftShingles, comment).stream())
        .sorted(
            Comparator.comparingDouble(ScoredComment::resemblance)
                .reversed()
                .thenComparing(scored -> -scored.similar().comment().number()))
        .limit(MAX_RESULTS)
        .map(ScoredComment::similar)
        .toList();
  }

  /// Returns empty if the current text of the comment is not similar.
  private static Optional<ScoredComment> compare(Shingles draftShingles, CommentDetails comment) {
    var commentShingles = Shingles.fromText(Markdown.toPlainText(comment.text()));
    return SimilarityKind.compare(draftShingles, commentShingles)
        .map(
            kind ->
                new ScoredComment(
                    new SimilarComment(comment, kind), draftShingles.resemblance(commentShingles)));
  }
}
