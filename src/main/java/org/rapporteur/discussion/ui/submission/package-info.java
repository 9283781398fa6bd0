/// Public pages of formal submissions.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.submission;
