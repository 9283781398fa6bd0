package org.rapporteur.discussion.questionposition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// The position of a contributor on a question, with the group and region at that time.
///
/// @param delegation true if the contributor is a delegation
/// @param changedBy null for an imported position
record QuestionPosition(
    QuestionContributor contributor,
    ScaleChoice choice,
    StakeholderGroup group,
    Region region,
    boolean delegation,
    @Nullable PersonId changedBy,
    Instant changedAt) {}
