/// Live updates of open pages: Server-Sent Events for publications, decisions and changes of state.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.live;
