/// Personal parts of a page of comments: the viewer's positions, own texts and unread counts.
@org.springframework.modulith.NamedInterface("personal")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.personal;
