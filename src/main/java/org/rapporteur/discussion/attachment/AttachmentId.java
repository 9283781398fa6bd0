package org.rapporteur.discussion.attachment;

/// Id of a file that belongs to one comment, submission or draft.
public record AttachmentId(long value) {}
