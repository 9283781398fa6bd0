/// Comments as moderators see them, with their text in any state.
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation.ui.comment;
