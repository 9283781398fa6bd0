/// In whose name something is said, and who speaks in a consultation under which number.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.contributor;
