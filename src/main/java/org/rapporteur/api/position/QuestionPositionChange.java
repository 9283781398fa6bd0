package org.rapporteur.api.position;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of a request that sets the position of a contributor on a question.
@Schema(
    name = "QuestionPositionChange",
    additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record QuestionPositionChange(@Nullable String questionPosition, @Nullable String delegation) {}
