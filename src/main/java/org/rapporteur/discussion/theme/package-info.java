/// Themes of questions and the comments in each, so that threads can be read by theme. The
/// synthesis module detects the themes. Stores which comments belong to which theme, so threads can
/// be filtered without using synthesis (decision 0015).
@org.springframework.modulith.NamedInterface("theme")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.theme;
