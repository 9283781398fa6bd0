/// The draft of a report as named readers are shown it under embargo, before it is published.
@org.springframework.modulith.NamedInterface("preview")
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.preview;
