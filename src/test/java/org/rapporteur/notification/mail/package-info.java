/// Tests of the mails.
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification.mail;
