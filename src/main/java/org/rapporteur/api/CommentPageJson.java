package org.rapporteur.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of a page of comments. Pages are put together from bytes, so this only describes them.
@Schema(name = "CommentPage")
record CommentPageJson(List<CommentJson> items, @Nullable String next) {}
