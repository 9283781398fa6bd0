package org.rapporteur.discussion.attachment;

import org.rapporteur.consultation.document.HeldFile;
import org.rapporteur.discussion.CommentId;

/// What was read from an attachment of a published comment: its words in reading order, without
/// markup.
public record AttachmentText(CommentId comment, AttachmentId id, HeldFile file, String text) {}
