package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An RFC 9457 problem. `code` is stable, because clients rely on it.
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemJson(
    String type, String title, int status, String detail, String code, @Nullable String field) {}
