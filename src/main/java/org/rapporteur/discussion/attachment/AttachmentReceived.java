package org.rapporteur.discussion.attachment;

/// A comment or submission with an attachment was received. The text of the attachment has to be
/// extracted.
record AttachmentReceived(AttachmentId attachment) {}
