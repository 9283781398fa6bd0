package org.rapporteur.discussion.attachment;

import java.util.Collection;
import java.util.List;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// The words inside attachments, for whoever searches or summarises comments. When there are more
/// [org.rapporteur.discussion.AttachmentsChanged] tells; what a comment's own events say of the
/// comment goes for them, too.
@Service
public class AttachmentTexts {

  /// So much of a file is told, some eighty pages: what is sought in a text is sought in all of it,
  /// and whoever asks for many files at once holds all of theirs.
  public static final int MOST_CHARACTERS = 200_000;

  private final AttachmentRows rows;
  private final UseCases useCases;

  AttachmentTexts(AttachmentRows rows, UseCases useCases) {
    this.rows = rows;
    this.useCases = useCases;
  }

  /// Comments that have any, in the order of their arrival, of all consultations.
  public List<CommentId> after(CommentId last, int most) {
    return useCases.read(() -> rows.commentsAfter(last, most));
  }

  /// Those of the comments to which anything is attached.
  public List<CommentId> among(Collection<CommentId> comments) {
    return comments.isEmpty() ? List.of() : useCases.read(() -> rows.commentsAmong(comments));
  }

  /// Of those comments that are published, in the order added; nothing that a redaction seals.
  public List<AttachmentText> of(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : useCases.read(() -> rows.textsOf(comments, MOST_CHARACTERS));
  }

  /// The same of single attachments.
  public List<AttachmentText> read(Collection<AttachmentId> attachments) {
    return attachments.isEmpty()
        ? List.of()
        : useCases.read(() -> rows.texts(attachments, MOST_CHARACTERS));
  }
}
