package org.rapporteur.discussion.personal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.discussion.personal.OwnCommentSql.OwnTextRow;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Lists the comments of a contributor for the contributor, including those that await review.
/// Omits removed and withdrawn texts.
@Service
public class OwnCommentService {

  public static final int PAGE_SIZE = 20;

  /// Comments that await review and are listed on one page.
  private static final int MAX_AWAITING_REVIEW = 50;

  /// More comments than a contributor usually writes in one consultation.
  private static final int MAX_PUBLISHED = 1_000;

  private final OwnCommentSql ownCommentSql;
  private final AttachmentService attachments;
  private final Transactions transactions;

  OwnCommentService(
      OwnCommentSql ownCommentSql, AttachmentService attachments, Transactions transactions) {
    this.ownCommentSql = ownCommentSql;
    this.attachments = attachments;
    this.transactions = transactions;
  }

  /// Lists one page of the viewer's comments, in any state, newest first.
  ///
  /// @param cursor the cursor of the last contribution of the previous page
  public List<OwnContribution> listContributions(Viewer viewer, long cursor) {
    var person = viewer.person();
    return person == null
        ? List.of()
        : transactions.read(() -> ownCommentSql.listContributions(person, cursor, PAGE_SIZE));
  }

  /// Finds a comment of the viewer that is published, declined or awaits review.
  public Optional<OwnCommentText> findText(
      Viewer viewer, ConsultationDetails consultation, int number) {
    var person = viewer.person();
    return person == null
        ? Optional.empty()
        : transactions.read(
            () ->
                addFiles(
                        ownCommentSql.findText(person, consultation.id(), number).stream().toList())
                    .stream()
                    .findFirst());
  }

  /// Lists the numbers of published comments of the viewer and of the delegations they speak for,
  /// without official replies.
  public List<Integer> listPublished(Viewer viewer, ConsultationId consultation) {
    var person = viewer.person();
    return person == null
        ? List.of()
        : transactions.read(
            () ->
                ownCommentSql.listPublished(
                    person, viewer.delegations(), consultation, MAX_PUBLISHED));
  }

  public boolean hasPublished(Viewer viewer, ConsultationId consultation) {
    var person = viewer.person();
    return person != null
        && transactions.read(
            () -> ownCommentSql.hasPublished(person, viewer.delegations(), consultation));
  }

  /// Lists comments and edits of the viewer that await review, by number.
  public List<OwnCommentText> listAwaitingReview(
      Viewer viewer, ConsultationDetails consultation, QuestionId question) {
    var person = viewer.person();
    return person == null
        ? List.of()
        : transactions.read(
            () ->
                addFiles(
                    ownCommentSql.listAwaitingReview(
                        person, consultation.id(), question, MAX_AWAITING_REVIEW)));
  }

  private List<OwnCommentText> addFiles(List<OwnTextRow> rows) {
    var commentsWithFiles =
        rows.stream()
            .map(OwnTextRow::revisionWithFiles)
            .filter(Objects::nonNull)
            .map(CommentRevisionId::comment)
            .toList();
    var filesByRevision = attachments.listByRevision(commentsWithFiles);
    return rows.stream()
        .map(
            row -> {
              var revision = row.revisionWithFiles();
              return revision == null
                  ? row.text()
                  : row.text().withAttachments(filesByRevision.getOrDefault(revision, List.of()));
            })
        .toList();
  }
}
