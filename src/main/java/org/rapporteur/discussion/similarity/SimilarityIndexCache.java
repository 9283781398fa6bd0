package org.rapporteur.discussion.similarity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.similarity.SimilarityIndexSql.IndexedComment;
import org.rapporteur.language.SimilarTextIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Caches a similarity index for each question in which someone writes. An index is built in the
/// background and updated at each lookup; callers check the results against current texts.
@Component
class SimilarityIndexCache {

  private static final Logger LOG = LoggerFactory.getLogger(SimilarityIndexCache.class);

  /// Larger questions index only their newest comments, because these usually repeat earlier
  /// points.
  static final int MAX_COMMENTS = 50_000;

  private static final int PAGE_SIZE = 500;

  /// Room for comments that are published after the index is built.
  private static final int SPARE_CAPACITY = 1_000;

  private static final long MAX_BYTES = 64L << 20;

  /// Edits made on this server are indexed at once, and edits made on other servers after this
  /// time.
  private static final Duration MAX_AGE = Duration.ofHours(1);

  private final Cache<QuestionId, QuestionSimilarityIndex> indexes =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((QuestionId question, QuestionSimilarityIndex index) -> index.bytes())
          .expireAfterWrite(MAX_AGE)
          .build();

  private final Set<QuestionId> building = ConcurrentHashMap.newKeySet();
  private final SimilarityIndexSql indexSql;

  SimilarityIndexCache(SimilarityIndexSql indexSql) {
    this.indexSql = indexSql;
  }

  /// Returns empty while the index is being built.
  Optional<SimilarTextIndex> find(QuestionId question) {
    var index = indexes.getIfPresent(question);
    if (index == null) {
      if (building.add(question)) {
        Thread.ofVirtual().name("similarity-" + question.value()).start(() -> build(question));
      }
      return Optional.empty();
    }
    indexNewTexts(question, index);
    return Optional.of(index.textIndex());
  }

  /// The new text is indexed at the next lookup. The old text remains in the index, but it gives no
  /// result because callers compare current texts.
  @EventListener
  void on(CommentRevised revised) {
    var index = indexes.getIfPresent(revised.question());
    if (index != null && TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              index.markRevised(revised.comment());
            }
          });
    }
  }

  private void build(QuestionId question) {
    try {
      int capacity = Math.min(indexSql.countPublished(question), MAX_COMMENTS) + SPARE_CAPACITY;
      var index = new QuestionSimilarityIndex(new SimilarTextIndex(capacity));
      int beforePublication = Integer.MAX_VALUE;
      int remaining = MAX_COMMENTS;
      List<IndexedComment> page;
      do {
        page = indexSql.listBefore(question, beforePublication, Math.min(PAGE_SIZE, remaining));
        remaining -= page.size();
        beforePublication = page.isEmpty() ? 0 : page.getLast().publication();
      } while (index.addAll(page) && !page.isEmpty() && remaining > 0);
      indexes.put(question, index);
    } catch (RuntimeException e) {
      LOG.warn("The similarity index of question {} could not be built", question.value(), e);
    } finally {
      building.remove(question);
    }
  }

  private void indexNewTexts(QuestionId question, QuestionSimilarityIndex index) {
    synchronized (index) {
      var newTexts = new ArrayList<>(indexSql.list(question, index.drainRevised()));
      newTexts.addAll(indexSql.listAfter(question, index.lastPublication(), PAGE_SIZE));
      if (!index.addAll(newTexts)) {
        indexes.invalidate(question);
      }
    }
  }
}
