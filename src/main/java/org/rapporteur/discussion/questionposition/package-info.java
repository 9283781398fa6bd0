/// Positions on questions with a scale: one for each contributor and question, their earlier
/// positions, and the numbers of contributors by stakeholder group.
@org.springframework.modulith.NamedInterface("question-position")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.questionposition;
