/// Contributors: who speaks in a consultation, under which identity and number.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.contributor;
