/// Formal submissions: a document of a delegation with a summary and answers to several questions.
/// Each answer is discussed as a comment in its question. Every action on a formal submission locks
/// its row first and names the version it is for.
@org.springframework.modulith.NamedInterface("submission")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.submission;
