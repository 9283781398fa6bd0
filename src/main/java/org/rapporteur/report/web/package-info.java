/// Serves reports as files at `/consultations/{slug}/report.{format}`.
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.web;
