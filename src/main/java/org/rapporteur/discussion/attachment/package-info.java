/// Files that people attach to comments: what may be one, who may have it, and the text that is
/// read from it.
@org.springframework.modulith.NamedInterface("attachment")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.attachment;
