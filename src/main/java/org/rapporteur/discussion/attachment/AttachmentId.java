package org.rapporteur.discussion.attachment;

/// Identifies a file attached to one comment, or waiting with one draft.
public record AttachmentId(long value) {}
