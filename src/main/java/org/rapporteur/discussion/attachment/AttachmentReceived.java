package org.rapporteur.discussion.attachment;

/// An attachment of a comment or submission was received, and its text must be extracted.
record AttachmentReceived(AttachmentId attachment) {}
