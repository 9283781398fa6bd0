/// Screens for the inbox, follows, notification preferences and waiting mails.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: panel",
      "identity :: account",
      "identity :: delegation",
      "consultation",
      "consultation :: part",
      "consultation :: question",
      "consultation :: schedule",
      "discussion",
      "discussion :: rendering",
      "discussion :: thread",
      "publiclog",
      "notification",
      "notification :: following",
      "notification :: mail"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification.ui;
