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
import org.rapporteur.language.ResemblanceIndex;
import org.rapporteur.language.Shingles;
import org.rapporteur.shared.Markdown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps an index for each question in which somebody writes. It is built beside the first who
/// asks, and reads what was published since whenever it is asked, so that it knows what other
/// machines published; what it finds may have changed, and is looked at again by whoever asks.
@Component
class QuestionIndexes {

  private static final Logger LOG = LoggerFactory.getLogger(QuestionIndexes.class);

  /// Of a larger question the newest: what was said long before them was said again.
  static final int MOST = 50_000;

  private static final int PAGE = 500;

  private static final int ROOM_FOR_NEW = 1_000;

  private static final long MOST_BYTES = 64L << 20;

  /// What was edited on another machine is known anew after this; here, at once.
  private static final Duration KEPT = Duration.ofHours(1);

  private static final String SELECT =
      """
      SELECT c.id, c.publication, r.text
        FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
       WHERE c.question_id = ? AND c.state = 'PUBLISHED'
      """;

  private record Published(long comment, int publication, String text) {}

  private final Cache<QuestionId, QuestionIndex> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((QuestionId question, QuestionIndex index) -> index.bytes())
          .expireAfterWrite(KEPT)
          .build();

  private final Set<QuestionId> underWay = ConcurrentHashMap.newKeySet();
  private final JdbcClient database;

  QuestionIndexes(JdbcClient database) {
    this.database = database;
  }

  /// Empty while it is being built.
  Optional<ResemblanceIndex> of(QuestionId question) {
    var index = known.getIfPresent(question);
    if (index == null) {
      if (underWay.add(question)) {
        Thread.ofVirtual().name("likeness-" + question.value()).start(() -> build(question));
      }
      return Optional.empty();
    }
    catchUp(question, index);
    return Optional.of(index.comments());
  }

  /// Read when somebody asks next. Its earlier words stay in the index and are looked at in vain.
  @EventListener
  void on(CommentRevised event) {
    var index = known.getIfPresent(event.question());
    if (index != null && TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              index.revised(event.comment());
            }
          });
    }
  }

  private void build(QuestionId question) {
    try {
      long published = count(question);
      var index = new ResemblanceIndex((int) Math.min(published, MOST) + ROOM_FOR_NEW);
      int newest = 0;
      int before = Integer.MAX_VALUE;
      List<Published> page;
      int left = MOST;
      do {
        page =
            read(
                " AND c.publication < ? ORDER BY c.publication DESC LIMIT ?",
                question,
                before,
                Math.min(PAGE, left));
        for (var comment : page) {
          if (index.isFull()) {
            break;
          }
          index.add(comment.comment(), Shingles.of(Markdown.toPlainText(comment.text())));
          newest = Math.max(newest, comment.publication());
          before = comment.publication();
        }
        left -= page.size();
      } while (!page.isEmpty() && left > 0 && !index.isFull());
      known.put(question, new QuestionIndex(index, newest));
    } catch (RuntimeException e) {
      LOG.warn(
          "Comments like those being written are not found in question {}", question.value(), e);
    } finally {
      underWay.remove(question);
    }
  }

  private void catchUp(QuestionId question, QuestionIndex index) {
    synchronized (index) {
      var news = new ArrayList<Published>(revised(question, index.takeRevised()));
      news.addAll(
          read(
              " AND c.publication > ? ORDER BY c.publication LIMIT ?",
              question,
              index.last(),
              PAGE));
      for (var comment : news) {
        if (index.comments().isFull()) {
          known.invalidate(question);
          return;
        }
        index.comments().add(comment.comment(), Shingles.of(Markdown.toPlainText(comment.text())));
        index.reached(Math.max(index.last(), comment.publication()));
      }
    }
  }

  private List<Published> revised(QuestionId question, Set<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : database
            .sql(SELECT + " AND c.id IN (%s)".formatted(ids(comments)))
            .param(question.value())
            .query((row, n) -> published(row))
            .list();
  }

  private long count(QuestionId question) {
    return database
        .sql("SELECT COALESCE(SUM(comments), 0) FROM comment_count WHERE question_id = ?")
        .param(question.value())
        .query(Long.class)
        .single();
  }

  private List<Published> read(String which, QuestionId question, int publication, int most) {
    return database
        .sql(SELECT + which)
        .params(question.value(), publication, most)
        .query((row, n) -> published(row))
        .list();
  }

  private static String ids(Set<CommentId> comments) {
    return comments.stream()
        .map(comment -> String.valueOf(comment.value()))
        .collect(Collectors.joining(","));
  }

  private static Published published(ResultSet row) throws SQLException {
    return new Published(row.getLong(1), row.getInt(2), row.getString(3));
  }
}
