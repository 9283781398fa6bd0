package org.rapporteur.discussion.thread;

import java.time.Instant;
import java.util.List;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.shared.LanguageTag;

/// The text and files of a comment in one revision.
public record CommentRevision(
    int number,
    Instant createdAt,
    LanguageTag language,
    String text,
    String html,
    List<AttachmentDetails> attachments) {}
