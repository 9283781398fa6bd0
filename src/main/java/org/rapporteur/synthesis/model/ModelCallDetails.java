package org.rapporteur.synthesis.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.model.ModelTask;
import org.rapporteur.analysis.model.ReplyRule;

/// A call of the language model as the secretariat reads it.
///
/// @param detail the words that broke the rule, or why no reply came back
/// @param request null after a comment in it was removed
public record ModelCallDetails(
    ModelTask task,
    String subject,
    String model,
    CallOutcome outcome,
    @Nullable ReplyRule rule,
    @Nullable String detail,
    @Nullable String request,
    @Nullable String reply,
    Instant calledAt) {}
