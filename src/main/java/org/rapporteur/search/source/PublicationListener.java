package org.rapporteur.search.source;

import java.util.List;
import org.rapporteur.consultation.ConsultationAnnounced;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationOpened;
import org.rapporteur.consultation.ConsultationTextsChanged;
import org.rapporteur.consultation.document.DocumentTextsExtracted;
import org.rapporteur.consultation.question.QuestionChanged;
import org.rapporteur.discussion.AttachmentsChanged;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.snapshot.IndexableCommentSql;
import org.rapporteur.moderation.DecisionMade;
import org.rapporteur.report.ReportPublished;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.SearchIndex;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.job.InFlightListeners;
import org.springframework.stereotype.Component;

/// Indexes items that became public, after the request that published them. Events are stored until
/// the items are indexed. Listeners wait without a transaction, so they occupy no database
/// connection.
@Component
class PublicationListener {

  private static final int PAGE_SIZE = 1_000;

  private final SearchIndex searchIndex;
  private final IndexableCommentSql comments;
  private final InFlightListeners inFlight;

  PublicationListener(
      SearchIndex searchIndex, IndexableCommentSql comments, InFlightListeners inFlight) {
    this.searchIndex = searchIndex;
    this.comments = comments;
    this.inFlight = inFlight;
  }

  @AfterCommit
  void on(CommentRestored event) {
    searchIndex.updateAndWait(IndexedItem.forCommentAndAttachments(event.comment()));
  }

  @AfterCommit
  void on(ConsultationAnnounced event) {
    searchIndex.updateAndWait(
        List.of(
            IndexedItem.forConsultation(event.consultation()),
            IndexedItem.forQuestions(event.consultation())));
  }

  @AfterCommit
  void on(ConsultationTextsChanged event) {
    searchIndex.updateAndWait(List.of(IndexedItem.forConsultation(event.consultation())));
  }

  @AfterCommit
  void on(DocumentTextsExtracted event) {
    searchIndex.updateAndWait(List.of(IndexedItem.forConsultation(event.consultation())));
  }

  @AfterCommit
  void on(QuestionChanged event) {
    searchIndex.updateAndWait(List.of(IndexedItem.forQuestions(event.consultation())));
  }

  /// Indexes comments that were imported before the opening.
  @AfterCommit
  void on(ConsultationOpened event) {
    inFlight.track(event, () -> indexComments(event.consultation()));
  }

  @AfterCommit
  void on(DecisionMade event) {
    searchIndex.updateAndWait(
        List.of(new IndexedItem(ResultKind.DECISION, event.decision().value())));
  }

  @AfterCommit
  void on(ReportPublished event) {
    searchIndex.updateAndWait(List.of(IndexedItem.forParagraphs(event.consultation())));
  }

  @AfterCommit
  void on(AttachmentsChanged event) {
    searchIndex.updateAndWait(List.of(IndexedItem.forAttachments(event.comment())));
  }

  /// Indexes all comments of a consultation and returns when they are in the index.
  void indexComments(ConsultationId consultation) {
    var page = comments.listPublicationsAfter(consultation, 0, PAGE_SIZE);
    while (!page.isEmpty()) {
      searchIndex.updateAndWait(
          page.stream()
              .flatMap(
                  publication ->
                      IndexedItem.forCommentAndAttachments(publication.comment()).stream())
              .toList());
      page = comments.listPublicationsAfter(consultation, page.getLast().publication(), PAGE_SIZE);
    }
  }
}
