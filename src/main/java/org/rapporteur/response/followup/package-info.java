/// What happened after a report to what its paragraphs recommend.
@org.springframework.modulith.NamedInterface("follow-up")
@org.jspecify.annotations.NullMarked
package org.rapporteur.response.followup;
