package org.rapporteur.analysis.written;

import org.rapporteur.analysis.draft.QuoteRef;

/// A quotation of a draft, translated by a language model.
public record TranslatedQuotation(QuoteRef quote, String text) {}
