package org.rapporteur.discussion.attachment;

import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.discussion.CommentId;

/// Extracted text of an attachment of a published comment, without markup.
public record AttachmentText(CommentId comment, AttachmentId id, StoredFile file, String text) {}
