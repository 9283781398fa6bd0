/// Owns the report as JSON, described by `schemas/report-1.json`.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("json")
package org.rapporteur.rendering.json;
