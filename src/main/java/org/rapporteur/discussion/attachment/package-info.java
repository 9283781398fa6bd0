/// Files attached to comments: accepted types, access, and text extraction.
@org.springframework.modulith.NamedInterface("attachment")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.attachment;
