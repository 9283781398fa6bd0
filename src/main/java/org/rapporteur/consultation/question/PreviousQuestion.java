package org.rapporteur.consultation.question;

import java.time.Instant;
import org.rapporteur.shared.LocalizedText;

/// An earlier version of a question, with the end of its validity and the reason for the change.
public record PreviousQuestion(
    int revision, LocalizedText title, LocalizedText background, String reason, Instant until) {}
