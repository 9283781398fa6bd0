/// Files attached to comments: accepted types, access, and text extraction. A file belongs to one
/// comment, and each revision lists its files. A separate process extracts their text (decision
/// 0011).
@org.springframework.modulith.NamedInterface("attachment")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.attachment;
