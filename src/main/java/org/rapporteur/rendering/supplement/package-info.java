/// Owns the data that accompany an edition: test results, campaign texts, exchanges with models.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("supplement")
package org.rapporteur.rendering.supplement;
