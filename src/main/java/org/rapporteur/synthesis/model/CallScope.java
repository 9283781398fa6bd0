package org.rapporteur.synthesis.model;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;

/// Scope of calls: a run, or an existing draft.
///
/// @param run null for a draft
/// @param draft null until the run made its draft
record CallScope(ConsultationId consultation, @Nullable Integer run, @Nullable Integer draft) {}
