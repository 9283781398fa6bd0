/// Badges with the numbers of new comments, and the HTTP endpoints that fill them.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.unread;
