/// Themes of questions and the comments in each, so that threads can be read by theme. The
/// synthesis module detects the themes.
@org.springframework.modulith.NamedInterface("theme")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.theme;
