/// Formal submissions: a document of a delegation with a summary and answers to several questions.
/// Each answer is discussed as a comment in its question. Every change of a formal submission locks
/// its row first and checks the version that the speaker saw.
@org.springframework.modulith.NamedInterface("submission")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.submission;
