package org.rapporteur.discussion.submission;

import java.time.Instant;
import org.rapporteur.shared.LanguageTag;

/// A revision of the summary of a submission.
///
/// @param summary in Markdown
public record SubmissionRevision(
    int number, Instant createdAt, LanguageTag language, String summary) {}
