/// Checks what is told to whom, once each.
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification.mail;
