package org.rapporteur.report.page;

import org.jspecify.annotations.Nullable;

/// A link to another page about an edition.
///
/// @param count number beside the text; null if there is none
public record EditionTab(String path, String text, @Nullable Integer count) {}
