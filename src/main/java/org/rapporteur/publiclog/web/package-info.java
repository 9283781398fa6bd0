/// Serves checkpoints and tiles at `/transparency/{slug}/…` to tools that check the log.
@org.jspecify.annotations.NullMarked
package org.rapporteur.publiclog.web;
