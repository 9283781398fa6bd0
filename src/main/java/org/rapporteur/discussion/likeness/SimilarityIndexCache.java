package org.rapporteur.discussion.likeness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.language.Shingles;
import org.rapporteur.language.SimilarTextIndex;
import org.rapporteur.shared.Markdown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Caches a similarity index for each question in which someone writes. An index is built in the
/// background and updated at each lookup; callers check the results against current texts.
@Component
class SimilarityIndexCache {

  private static final Logger LOG = LoggerFactory.getLogger(SimilarityIndexCache.class);

  /// Larger questions index only their newest comments; earlier points are usually repeated there.
  static final int MAX_COMMENTS = 50_000;

  private static final int PAGE_SIZE = 500;

  private static final int SPARE_CAPACITY = 1_000;

  private static final long MAX_BYTES = 64L << 20;

  /// Edits made on other servers are indexed after this time; local edits at once.
  private static final Duration MAX_AGE = Duration.ofHours(1);

  private static final String SELECT =
      """
      SELECT c.id, c.publication, r.text
        FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
       WHERE c.question_id = ? AND c.state = 'PUBLISHED'
      """;

  private record IndexedComment(long comment, int publication, String text) {}

  private final Cache<QuestionId, QuestionSimilarityIndex> indexes =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((QuestionId question, QuestionSimilarityIndex index) -> index.bytes())
          .expireAfterWrite(MAX_AGE)
          .build();

  private final Set<QuestionId> building = ConcurrentHashMap.newKeySet();
  private final JdbcClient database;

  SimilarityIndexCache(JdbcClient database) {
    this.database = database;
  }

  /// Empty while the index is being built.
  Optional<SimilarTextIndex> find(QuestionId question) {
    var index = indexes.getIfPresent(question);
    if (index == null) {
      if (building.add(question)) {
        Thread.ofVirtual().name("likeness-" + question.value()).start(() -> build(question));
      }
      return Optional.empty();
    }
    catchUp(question, index);
    return Optional.of(index.resemblanceIndex());
  }

  /// The new text is indexed at the next lookup. The old text stays in the index and yields no
  /// result.
  @EventListener
  void on(CommentRevised event) {
    var index = indexes.getIfPresent(event.question());
    if (index != null && TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              index.markRevised(event.comment());
            }
          });
    }
  }

  private void build(QuestionId question) {
    try {
      long published = countPublished(question);
      var index = new SimilarTextIndex((int) Math.min(published, MAX_COMMENTS) + SPARE_CAPACITY);
      int newest = 0;
      int beforePublication = Integer.MAX_VALUE;
      List<IndexedComment> page;
      int remaining = MAX_COMMENTS;
      do {
        page =
            load(
                " AND c.publication < ? ORDER BY c.publication DESC LIMIT ?",
                question,
                beforePublication,
                Math.min(PAGE_SIZE, remaining));
        for (var comment : page) {
          if (index.isFull()) {
            break;
          }
          index.add(comment.comment(), Shingles.fromText(Markdown.toPlainText(comment.text())));
          newest = Math.max(newest, comment.publication());
          beforePublication = comment.publication();
        }
        remaining -= page.size();
      } while (!page.isEmpty() && remaining > 0 && !index.isFull());
      indexes.put(question, new QuestionSimilarityIndex(index, newest));
    } catch (RuntimeException e) {
      LOG.warn(
          "Comments like those being written are not found in question {}", question.value(), e);
    } finally {
      building.remove(question);
    }
  }

  private void catchUp(QuestionId question, QuestionSimilarityIndex index) {
    synchronized (index) {
      var news = new ArrayList<IndexedComment>(loadRevised(question, index.drainRevised()));
      news.addAll(
          load(
              " AND c.publication > ? ORDER BY c.publication LIMIT ?",
              question,
              index.lastPublication(),
              PAGE_SIZE));
      for (var comment : news) {
        if (index.resemblanceIndex().isFull()) {
          indexes.invalidate(question);
          return;
        }
        index
            .resemblanceIndex()
            .add(comment.comment(), Shingles.fromText(Markdown.toPlainText(comment.text())));
        index.setLastPublication(Math.max(index.lastPublication(), comment.publication()));
      }
    }
  }

  private List<IndexedComment> loadRevised(QuestionId question, Set<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : database
            .sql(SELECT + " AND c.id IN (%s)".formatted(joinIds(comments)))
            .param(question.value())
            .query((row, n) -> fromRow(row))
            .list();
  }

  private long countPublished(QuestionId question) {
    return database
        .sql("SELECT COALESCE(SUM(comments), 0) FROM comment_count WHERE question_id = ?")
        .param(question.value())
        .query(Long.class)
        .single();
  }

  private List<IndexedComment> load(
      String condition, QuestionId question, int publication, int limit) {
    return database
        .sql(SELECT + condition)
        .params(question.value(), publication, limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  private static String joinIds(Set<CommentId> comments) {
    return comments.stream()
        .map(comment -> String.valueOf(comment.value()))
        .collect(Collectors.joining(","));
  }

  private static IndexedComment fromRow(ResultSet row) throws SQLException {
    return new IndexedComment(row.getLong(1), row.getInt(2), row.getString(3));
  }
}
