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
import org.rapporteur.discussion.snapshot.PublicComments;
import org.rapporteur.discussion.thread.PublishedComments;
import org.rapporteur.search.index.Index;
import org.rapporteur.search.index.Matter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Has comments indexed in the order of their publication, behind whoever published them. It goes
/// by numbers that have no gaps and keeps the last one once the index is on disk: a crash leaves
/// nothing unfound, and no event is stored, told and deleted for each comment.
@Component
class ArrivalFeed {

  private static final Logger LOG = LoggerFactory.getLogger(ArrivalFeed.class);

  /// Of one consultation, so that a long import holds up nobody else.
  /// With their attachments as many as the index writes at once: with fewer it would wait for more
  /// each time, and a large import would be found minutes later.
  private static final int AT_ONCE = 1_000;

  private static final int CONSULTATIONS_AT_ONCE = 20;

  private final Index index;
  private final PublicComments comments;
  private final PublishedComments published;
  private final ArrivalCursors cursors;
  private final Set<ConsultationId> told = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean underWay = new AtomicBoolean();

  ArrivalFeed(
      Index index, PublicComments comments, PublishedComments published, ArrivalCursors cursors) {
    this.index = index;
    this.comments = comments;
    this.published = published;
    this.cursors = cursors;
  }

  @EventListener
  void on(CommentPublished event) {
    tellAfterCommit(event.consultation());
  }

  @EventListener
  void on(CommentsPublished event) {
    tellAfterCommit(event.consultation());
  }

  /// What a crash, an index that did not answer or another machine has left.
  @Scheduled(fixedDelayString = "PT20S")
  void catchUp() {
    var known = cursors.all();
    published
        .last()
        .forEach(
            (consultation, last) -> {
              if (known.getOrDefault(consultation, 0) < last) {
                tell(consultation);
              }
            });
  }

  private void tellAfterCommit(ConsultationId consultation) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            tell(consultation);
          }
        });
  }

  private void tell(ConsultationId consultation) {
    told.add(consultation);
    begin();
  }

  private void begin() {
    if (!told.isEmpty() && underWay.compareAndSet(false, true)) {
      Thread.ofVirtual().name("search-arrivals").start(this::bringAll);
    }
  }

  private void bringAll() {
    boolean done = false;
    try {
      while (!told.isEmpty()) {
        bring(told.stream().limit(CONSULTATIONS_AT_ONCE).toList());
      }
      done = true;
    } catch (RuntimeException e) {
      if (index.isRunning()) {
        LOG.warn("What was published is not in the search index yet", e);
      }
    } finally {
      underWay.set(false);
    }
    if (done) {
      // Somebody was told between the last look and now.
      begin();
    }
  }

  /// Who is told while the index reads is read the next time.
  private void bring(List<ConsultationId> consultations) {
    consultations.forEach(told::remove);
    var matters = new ArrayList<Matter>();
    var reached = new HashMap<ConsultationId, Integer>();
    var known = cursors.of(consultations);
    for (var consultation : consultations) {
      var found = comments.published(consultation, known.getOrDefault(consultation, 0), AT_ONCE);
      found.forEach(one -> matters.addAll(IndexFeed.whole(one.comment())));
      if (!found.isEmpty()) {
        reached.put(consultation, found.getLast().publication());
      }
      if (found.size() == AT_ONCE) {
        told.add(consultation);
      }
    }
    if (!matters.isEmpty()) {
      index.soon(matters);
      cursors.move(reached);
    }
  }
}
