package org.rapporteur.discussion.attachment;

import java.util.Collection;
import java.util.List;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Texts of attachments, for search and synthesis. [org.rapporteur.discussion.AttachmentsChanged]
/// announces new texts, and the events of the comment announce other changes.
@Service
public class AttachmentTextService {

  /// Characters returned of each file, about 80 pages. The limit bounds memory when many files are
  /// loaded at once.
  public static final int MAX_CHARACTERS = 200_000;

  private final AttachmentTextSql attachmentTextSql;
  private final Transactions transactions;

  AttachmentTextService(AttachmentTextSql attachmentTextSql, Transactions transactions) {
    this.attachmentTextSql = attachmentTextSql;
    this.transactions = transactions;
  }

  /// Lists comments with attachments, of all consultations, in order of arrival.
  ///
  /// @param last the last comment of the previous page
  public List<CommentId> listCommentsAfter(CommentId last, int limit) {
    return transactions.read(() -> attachmentTextSql.listCommentsAfter(last, limit));
  }

  public List<CommentId> filterCommentsWithAttachments(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : transactions.read(() -> attachmentTextSql.filterCommentsWithAttachments(comments));
  }

  /// Lists the attachment texts of those comments that are published, in the order in which the
  /// files were added. Sealed files are omitted.
  public List<AttachmentText> listTextsOfComments(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : transactions.read(() -> attachmentTextSql.listTextsOfComments(comments, MAX_CHARACTERS));
  }

  /// Lists the texts of those attachments whose comment is published. Sealed files are omitted.
  public List<AttachmentText> listTexts(Collection<AttachmentId> attachments) {
    return attachments.isEmpty()
        ? List.of()
        : transactions.read(() -> attachmentTextSql.listTexts(attachments, MAX_CHARACTERS));
  }
}
