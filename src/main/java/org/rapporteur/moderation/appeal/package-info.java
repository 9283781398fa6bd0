/// Appeals by contributors against decisions, and their answers.
@org.springframework.modulith.NamedInterface("appeal")
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation.appeal;
