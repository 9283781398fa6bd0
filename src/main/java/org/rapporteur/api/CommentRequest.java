package org.rapporteur.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a request that posts a comment.
@Schema(name = "CommentDraft")
record CommentRequest(
    @Nullable String text,
    @Nullable Integer parent,
    @Nullable String language,
    @Nullable String delegation,
    @Nullable List<String> attachments,
    @Nullable String questionPosition) {}
