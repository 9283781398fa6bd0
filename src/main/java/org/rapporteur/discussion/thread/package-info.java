/// Comments and threads as they are read, page by page.
@org.springframework.modulith.NamedInterface("thread")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.thread;
