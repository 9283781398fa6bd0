package org.rapporteur.report.preview;

import java.time.Instant;
import org.rapporteur.report.preview.ReadPreview.Standing;

/// That somebody is named to read a preview, as their inbox tells it.
///
/// @param standing without a look at what it shows
public record PreviewNotice(PreviewId preview, Instant until, Standing standing) {}
