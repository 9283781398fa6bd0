/// Which comments belong to which theme of their question, as a later module finds them: so threads
/// can be read by theme. What a theme is, and what stands best for it, is the synthesis's to say.
@org.springframework.modulith.NamedInterface("theme")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.theme;
