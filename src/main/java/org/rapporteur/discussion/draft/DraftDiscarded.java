package org.rapporteur.discussion.draft;

import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.PersonId;

/// The author discarded a draft.
public record DraftDiscarded(PersonId person, QuestionId question, DraftTarget target) {}
