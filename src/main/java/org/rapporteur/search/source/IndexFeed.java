package org.rapporteur.search.source;

import java.util.List;
import org.rapporteur.consultation.ConsultationAnnounced;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationOpened;
import org.rapporteur.consultation.question.QuestionChanged;
import org.rapporteur.discussion.AttachmentsChanged;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.snapshot.PublicComments;
import org.rapporteur.moderation.DecisionTaken;
import org.rapporteur.report.ReportPublished;
import org.rapporteur.search.Kind;
import org.rapporteur.search.index.Index;
import org.rapporteur.search.index.Matter;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.UnderWay;
import org.springframework.stereotype.Component;

/// Has what became public indexed, after whoever made it so has their answer; of comments that were
/// just published [ArrivalFeed] does. Each event is kept in the database until the index is: what a
/// crash interrupts is done later. No transaction is open meanwhile, for a hundred that wait would
/// take every connection.
@Component
class IndexFeed {

  private static final int PAGE = 1_000;

  private final Index index;
  private final PublicComments comments;
  private final UnderWay underWay;

  IndexFeed(Index index, PublicComments comments, UnderWay underWay) {
    this.index = index;
    this.comments = comments;
    this.underWay = underWay;
  }

  @AfterCommit
  void on(CommentRestored event) {
    index.soon(whole(event.comment()));
  }

  @AfterCommit
  void on(ConsultationAnnounced event) {
    index.soon(List.of(questions(event.consultation())));
  }

  @AfterCommit
  void on(QuestionChanged event) {
    index.soon(List.of(questions(event.consultation())));
  }

  /// What was imported before.
  @AfterCommit
  void on(ConsultationOpened event) {
    underWay.during(event, () -> indexAll(event.consultation()));
  }

  @AfterCommit
  void on(DecisionTaken event) {
    index.soon(List.of(new Matter(Kind.DECISION, event.decision().value())));
  }

  @AfterCommit
  void on(ReportPublished event) {
    index.soon(List.of(new Matter(Kind.PARAGRAPH, event.consultation().value())));
  }

  @AfterCommit
  void on(AttachmentsChanged event) {
    index.soon(List.of(new Matter(Kind.ATTACHMENT, event.comment().value())));
  }

  static Matter comment(CommentId comment) {
    return new Matter(Kind.COMMENT, comment.value());
  }

  /// With what is attached to it, for that is public when the comment is.
  static List<Matter> whole(CommentId comment) {
    return List.of(comment(comment), new Matter(Kind.ATTACHMENT, comment.value()));
  }

  static Matter questions(ConsultationId consultation) {
    return new Matter(Kind.QUESTION, consultation.value());
  }

  /// Returns when all comments of a consultation are in the index as they are now.
  void indexAll(ConsultationId consultation) {
    var page = comments.published(consultation, 0, PAGE);
    while (!page.isEmpty()) {
      index.soon(page.stream().flatMap(one -> whole(one.comment()).stream()).toList());
      page = comments.published(consultation, page.getLast().publication(), PAGE);
    }
  }
}
