package org.rapporteur.synthesis.run;

import java.time.Instant;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.engine.draft.Draft;
import org.rapporteur.synthesis.engine.draft.Findings;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Snapshot;

/// All that a finished run hands over.
public record Product(
    ConsultationId consultation,
    Instant takenAt,
    Material material,
    Snapshot snapshot,
    Findings findings,
    Draft draft) {}
