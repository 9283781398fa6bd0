package org.rapporteur.consultation.question;

import java.time.Instant;
import org.rapporteur.shared.LocalizedText;

/// What a question said before a public change, until when, and why it was changed.
public record EarlierQuestion(
    int revision, LocalizedText title, LocalizedText background, String reason, Instant until) {}
