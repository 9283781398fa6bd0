package org.rapporteur.response.challenge;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.rapporteur.response.PublicEntry;

/// The public answer of the secretariat to a challenge.
@Embeddable
public record ChallengeAnswer(
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) ChallengeOutcome outcome,
    String text,
    long personId,
    PublicEntry entry) {}
