package org.rapporteur.analysis.statement;

import org.rapporteur.analysis.sentence.Aside;
import org.rapporteur.language.TextSpan;

/// A sentence that was read and is not used, with the reason.
public record SetAsideSentence(int comment, int revision, TextSpan span, Aside reason) {}
