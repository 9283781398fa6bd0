/// Themes of questions and the comments in each, so that readers can read threads by theme. The
/// synthesis module detects the themes. This package stores them, so that threads can be filtered
/// without the synthesis module (decision 0015).
@org.springframework.modulith.NamedInterface("theme")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.theme;
