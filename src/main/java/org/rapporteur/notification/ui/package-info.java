/// The screens of what people are told: the inbox, and for administrators the mails that wait.
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "shared",
      "uikit",
      "identity",
      "identity :: panel",
      "identity :: account",
      "notification"
    })
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification.ui;
