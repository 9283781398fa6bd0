package org.rapporteur.discussion.submission;

import java.time.Instant;
import org.rapporteur.shared.LanguageTag;

/// What the summary of a submission said from a moment on.
public record SubmissionRevision(
    int number, Instant madeAt, LanguageTag language, String summary) {}
