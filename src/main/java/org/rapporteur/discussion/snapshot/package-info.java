/// Complete lists of everything published in a consultation, for reports, exports, search and
/// analysis.
@org.springframework.modulith.NamedInterface("snapshot")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.snapshot;
