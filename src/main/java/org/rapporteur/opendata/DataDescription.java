package org.rapporteur.opendata;

import java.time.Instant;
import java.util.List;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// The description of a data file. The same data have the same description.
///
/// @param site address of the site
/// @param consultation slug of the consultation
/// @param modifiedAt when the data last changed, for the properties of a file
/// @param lines the content and how to read it, one or two sentences each
record DataDescription(
    String site,
    Slug consultation,
    Instant modifiedAt,
    LanguageTag language,
    List<String> lines,
    String licence) {}
