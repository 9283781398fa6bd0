/// The progress of what the paragraphs of a report recommend.
@org.springframework.modulith.NamedInterface("follow-up")
@org.jspecify.annotations.NullMarked
package org.rapporteur.response.followup;
