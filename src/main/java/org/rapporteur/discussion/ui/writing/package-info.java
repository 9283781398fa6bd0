/// Fields for writing comments and submissions, and the services that they use.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.writing;
