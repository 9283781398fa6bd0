package org.rapporteur.consultation;

import java.util.List;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.words.ConsultationWords;

/// A consultation as the secretariat types it.
public record ConsultationDraft(
    ConsultationWords words, Schedule schedule, Terms terms, List<SectionDraft> sections) {}
