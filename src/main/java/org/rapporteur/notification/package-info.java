/// Owns the inbox, the mail queue, and the rules for who is notified of which event.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: panel",
      "identity :: delegation",
      "identity :: account",
      "identity :: appointment",
      "consultation",
      "consultation :: question",
      "consultation :: schedule",
      "discussion",
      "discussion :: profile",
      "discussion :: submission",
      "discussion :: theme",
      "discussion :: thread",
      "language",
      "publiclog",
      "moderation",
      "synthesis",
      "report",
      "response :: challenge",
      "report :: preview",
      "intake"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification;
