/// Checkpoints and tiles at `/transparency/{slug}/…`, for tools that verify the log.
@org.jspecify.annotations.NullMarked
package org.rapporteur.publiclog.web;
