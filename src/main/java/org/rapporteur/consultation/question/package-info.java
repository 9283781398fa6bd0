/// Sections, questions and earlier versions of questions.
@org.springframework.modulith.NamedInterface("question")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.question;
