package org.rapporteur.report.preview;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;

/// People were named to read a preview: they are told.
public record PreviewReadersNamed(
    PreviewId preview, ConsultationId consultation, List<PersonId> readers) {}
