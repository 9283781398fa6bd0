/// The mail queue, the mails about accounts, delegations, submissions and decisions, and news
/// mails.
@org.springframework.modulith.NamedInterface("mail")
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification.mail;
