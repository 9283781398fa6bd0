package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;

/// A batch of comments from elsewhere is public, numbered without gap from the first to the last.
public record CommentsImported(ConsultationId consultation, int from, int to) {}
