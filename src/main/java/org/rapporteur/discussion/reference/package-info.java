/// References in texts (`C147`, `M-0041`, `Q3`, `¶ 13`, `S-7`) and quoted passages. Quotations and
/// references are part of the Markdown text (decision 0010) and are stored per revision.
@org.springframework.modulith.NamedInterface("reference")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.reference;
