package org.rapporteur.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a request that posts a comment. Unknown fields are refused, while responses may get
/// more fields later.
@Schema(name = "CommentDraft", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record CommentRequest(
    @Nullable String text,
    @Nullable Integer parent,
    @Nullable String language,
    @Nullable String delegation,
    @Nullable List<String> attachments,
    @Nullable String questionPosition) {}
