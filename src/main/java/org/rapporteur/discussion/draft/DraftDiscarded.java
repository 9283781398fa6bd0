package org.rapporteur.discussion.draft;

import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.PersonId;

/// Its author does not want a draft any more.
public record DraftDiscarded(PersonId person, QuestionId question, DraftPlace place) {}
