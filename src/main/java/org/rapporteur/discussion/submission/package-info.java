/// Formal submissions: what a delegation sends as one document, with a summary and answers to
/// several questions, each of which is discussed as a comment in its question.
@org.springframework.modulith.NamedInterface("submission")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.submission;
