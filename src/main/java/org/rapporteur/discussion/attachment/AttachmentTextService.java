package org.rapporteur.discussion.attachment;

import java.util.Collection;
import java.util.List;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Texts of attachments, for search and synthesis. [org.rapporteur.discussion.AttachmentsChanged]
/// announces new texts; other changes follow the events of the comment.
@Service
public class AttachmentTextService {

  /// Characters returned of each file, about eighty pages. The limit bounds memory when many files
  /// are loaded at once.
  public static final int MAX_CHARACTERS = 200_000;

  private final AttachmentTextSql attachmentTextSql;
  private final Transactions transactions;

  AttachmentTextService(AttachmentTextSql attachmentTextSql, Transactions transactions) {
    this.attachmentTextSql = attachmentTextSql;
    this.transactions = transactions;
  }

  /// Comments with attachments, of all consultations, in order of arrival.
  public List<CommentId> listCommentsAfter(CommentId last, int limit) {
    return transactions.read(() -> attachmentTextSql.listCommentsAfter(last, limit));
  }

  public List<CommentId> filterCommentsWithAttachments(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : transactions.read(() -> attachmentTextSql.filterCommentsWithAttachments(comments));
  }

  /// Texts of the published ones among these comments, in the order added, without sealed files.
  public List<AttachmentText> listTextsOfComments(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : transactions.read(() -> attachmentTextSql.listTextsOfComments(comments, MAX_CHARACTERS));
  }

  /// Texts of these attachments of published comments, without sealed files.
  public List<AttachmentText> listTexts(Collection<AttachmentId> attachments) {
    return attachments.isEmpty()
        ? List.of()
        : transactions.read(() -> attachmentTextSql.listTexts(attachments, MAX_CHARACTERS));
  }
}
