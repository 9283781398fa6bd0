package org.rapporteur.search.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentPublished;
import org.rapporteur.discussion.CommentsPublished;
import org.rapporteur.discussion.snapshot.IndexableCommentSql;
import org.rapporteur.discussion.thread.PublishedCommentSql;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Indexes comments in the order of publication, after the request that published them. Publication
/// numbers have no gaps, so a stored cursor replaces one stored event per comment.
@Component
class PublishedCommentIndexer {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedCommentIndexer.class);

  /// Comments per consultation and batch, so that a long import does not delay other consultations.
  /// With attachments it is the batch size of the index.
  private static final int BATCH_SIZE = 1_000;

  /// Consultations per batch.
  private static final int MAX_CONSULTATIONS = 20;

  private final SearchIndex searchIndex;
  private final IndexableCommentSql comments;
  private final PublishedCommentSql published;
  private final IndexCursorSql cursors;
  private final Set<ConsultationId> pending = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isRunning = new AtomicBoolean();

  PublishedCommentIndexer(
      SearchIndex searchIndex,
      IndexableCommentSql comments,
      PublishedCommentSql published,
      IndexCursorSql cursors) {
    this.searchIndex = searchIndex;
    this.comments = comments;
    this.published = published;
    this.cursors = cursors;
  }

  @EventListener
  void on(CommentPublished event) {
    scheduleAfterCommit(event.consultation());
  }

  @EventListener
  void on(CommentsPublished event) {
    scheduleAfterCommit(event.consultation());
  }

  /// Schedules comments that were not indexed because of a crash, an unavailable index or a stopped
  /// machine.
  @Scheduled(fixedDelayString = "PT20S")
  void catchUp() {
    var lastIndexed = cursors.findAll();
    published
        .loadLastPublications()
        .forEach(
            (consultation, lastPublication) -> {
              if (lastIndexed.getOrDefault(consultation, 0) < lastPublication) {
                schedule(consultation);
              }
            });
  }

  private void scheduleAfterCommit(ConsultationId consultation) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            schedule(consultation);
          }
        });
  }

  private void schedule(ConsultationId consultation) {
    pending.add(consultation);
    startIfNeeded();
  }

  private void startIfNeeded() {
    if (!pending.isEmpty() && isRunning.compareAndSet(false, true)) {
      Thread.ofVirtual().name("search-published-comments").start(this::indexPending);
    }
  }

  private void indexPending() {
    boolean hasSucceeded = false;
    try {
      while (!pending.isEmpty()) {
        indexBatch(pending.stream().limit(MAX_CONSULTATIONS).toList());
      }
      hasSucceeded = true;
    } catch (RuntimeException e) {
      if (searchIndex.isRunning()) {
        LOG.warn("Published comments could not be indexed and are retried", e);
      }
    } finally {
      isRunning.set(false);
    }
    if (hasSucceeded) {
      // A consultation may have been scheduled since the last check.
      startIfNeeded();
    }
  }

  /// A consultation that is scheduled during indexing is indexed again in the next batch.
  private void indexBatch(List<ConsultationId> consultations) {
    consultations.forEach(pending::remove);
    var items = new ArrayList<IndexedItem>();
    var newCursors = new HashMap<ConsultationId, Integer>();
    var lastIndexed = cursors.find(consultations);
    for (var consultation : consultations) {
      var publications =
          comments.listPublicationsAfter(
              consultation, lastIndexed.getOrDefault(consultation, 0), BATCH_SIZE);
      publications.forEach(
          publication -> items.addAll(IndexedItem.forCommentAndAttachments(publication.comment())));
      if (!publications.isEmpty()) {
        newCursors.put(consultation, publications.getLast().publication());
      }
      if (publications.size() == BATCH_SIZE) {
        pending.add(consultation);
      }
    }
    if (!items.isEmpty()) {
      searchIndex.updateAndWait(items);
      cursors.advance(newCursors);
    }
  }
}
