package org.rapporteur.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Schema of a page of comments. [CommentPageWriter] assembles the page from cached bytes.
@Schema(name = "CommentPage")
record CommentPageJson(List<CommentJson> items, @Nullable String next) {}
