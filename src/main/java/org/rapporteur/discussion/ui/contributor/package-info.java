/// Pages and lists of one contributor: comments, positions, and a delegation's activity.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.contributor;
