package org.rapporteur.consultation;

import java.util.List;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.ConsultationTexts;

/// The content of a consultation as the secretariat enters it.
public record ConsultationDraft(
    ConsultationTexts texts, Schedule schedule, Terms terms, List<SectionDraft> sections) {}
