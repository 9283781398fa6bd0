package org.rapporteur.consultation;

import org.rapporteur.shared.LocalizedText;

/// A question as typed.
public record QuestionDraft(LocalizedText title, LocalizedText background) {}
