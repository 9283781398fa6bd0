/// What is asked: sections, questions, and what a question said before it was changed in public.
@org.springframework.modulith.NamedInterface("question")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.question;
