package org.rapporteur.discussion.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.Shingles;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells who writes which published comments on the question say nearly the same already, or say it
/// beside more. It only advises.
@Service
public class SimilarComments {

  /// Enough to choose from beside what one writes.
  private static final int MOST = 3;

  /// Some of those found may have changed or gone since, or share less than a sample says.
  private static final int LOOKED_AT = 8 * MOST;

  /// Shorter texts are alike without saying the same.
  private static final int SHORTEST = 40;

  private final QuestionIndexes indexes;
  private final CommentStamps comments;
  private final JdbcClient database;

  SimilarComments(QuestionIndexes indexes, CommentStamps comments, JdbcClient database) {
    this.indexes = indexes;
    this.comments = comments;
    this.database = database;
  }

  /// Begins to read the comments of a question in which somebody is about to write.
  public void prepare(QuestionId question) {
    indexes.of(question);
  }

  /// Comments of others, the nearest first; nothing for a text that is short yet, or while the
  /// comments of the question are being read. Quoting a comment is not saying the same.
  public List<SimilarComment> to(Viewer viewer, QuestionId question, String text) {
    var person = viewer.actor("compare");
    String plain = Markdown.toOwnText(text);
    if (plain.codePointCount(0, plain.length()) < SHORTEST) {
      return List.of();
    }
    var written = Shingles.of(plain);
    var found = indexes.of(question).map(index -> index.near(written, LOOKED_AT)).orElse(List.of());
    if (found.isEmpty()) {
      return List.of();
    }
    record Compared(SimilarComment similar, double resemblance) {}
    var compared = new ArrayList<Compared>();
    for (var comment : comments.read(byOthers(person, found))) {
      if (comment.state().showsText()) {
        var said = Shingles.of(Markdown.toPlainText(comment.text()));
        Likeness.of(written, said)
            .map(likeness -> new SimilarComment(comment, likeness))
            .ifPresent(like -> compared.add(new Compared(like, written.resemblance(said))));
      }
    }
    return compared.stream()
        .sorted(
            Comparator.comparingDouble(Compared::resemblance)
                .reversed()
                .thenComparing(c -> -c.similar().comment().number()))
        .limit(MOST)
        .map(Compared::similar)
        .toList();
  }

  private List<CommentId> byOthers(PersonId person, Collection<Long> found) {
    return database
        .sql("SELECT id FROM comment WHERE id IN (:ids) AND NOT person_id <=> :person")
        .param("ids", found)
        .param("person", person.value())
        .query((row, n) -> new CommentId(row.getLong(1)))
        .list();
  }
}
