package org.rapporteur.discussion.attachment;

/// A comment or a submission with an attachment has arrived, and its text is to be read.
record AttachmentReceived(AttachmentId attachment) {}
