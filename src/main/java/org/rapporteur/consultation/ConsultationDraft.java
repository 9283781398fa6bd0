package org.rapporteur.consultation;

import java.util.List;
import org.rapporteur.shared.LocalizedText;

/// A consultation as the secretariat types it.
public record ConsultationDraft(
    LocalizedText title,
    LocalizedText summary,
    LocalizedText background,
    Mandate mandate,
    Schedule schedule,
    Terms terms,
    List<SectionDraft> sections) {}
