package org.rapporteur.consultation;

import java.util.List;

/// A consultation as the secretariat types it.
public record ConsultationDraft(
    ConsultationWords words, Schedule schedule, Terms terms, List<SectionDraft> sections) {}
