package org.rapporteur.synthesis.run;

import java.time.Instant;
import java.util.List;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.material.CommentManifest;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.written.TranslatedQuotation;
import org.rapporteur.consultation.ConsultationId;

/// All that a finished run hands over.
///
/// @param translations by the language model of the run, if it had one
public record Product(
    ConsultationId consultation,
    Instant takenAt,
    Material material,
    CommentManifest snapshot,
    Findings findings,
    Draft draft,
    List<TranslatedQuotation> translations) {}
