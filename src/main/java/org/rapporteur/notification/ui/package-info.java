/// The screens of what people are told: the inbox, what they follow and how they hear of it, and
/// for administrators the mails that wait.
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
      "discussion :: drawing",
      "discussion :: thread",
      "publiclog",
      "notification",
      "notification :: following"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification.ui;
