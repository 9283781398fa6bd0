package org.rapporteur.discussion.attachment;

/// Id of a file that is attached to one comment or waits with one draft.
public record AttachmentId(long value) {}
