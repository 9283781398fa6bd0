/// What is public of a consultation as tables: in a workbook, as CSV with a dictionary, and as JSON
/// Lines, at `/consultations/{slug}/data.{format}`, and of an edition beside its report.
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.data;
