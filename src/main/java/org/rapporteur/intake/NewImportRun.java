package org.rapporteur.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// An import to store before it starts.
/// @param groups the stakeholder group for each value in the file
/// @param startedBy null for the command line
record NewImportRun(
    ConsultationId consultation,
    ImportFile file,
    int rows,
    Map<String, StakeholderGroup> groups,
    @Nullable PersonId startedBy) {}
