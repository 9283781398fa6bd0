package org.rapporteur.synthesis.run;

import java.time.Instant;
import org.rapporteur.analysis.material.CommentManifest;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.engine.draft.Draft;
import org.rapporteur.synthesis.engine.draft.Findings;

/// All that a finished run hands over.
public record Product(
    ConsultationId consultation,
    Instant takenAt,
    Material material,
    CommentManifest snapshot,
    Findings findings,
    Draft draft) {}
