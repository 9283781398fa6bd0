package org.rapporteur.discussion.thread;

import java.time.Instant;
import org.rapporteur.shared.LanguageTag;

/// What a comment said from a moment on.
public record CommentRevision(int number, Instant madeAt, LanguageTag language, String html) {}
