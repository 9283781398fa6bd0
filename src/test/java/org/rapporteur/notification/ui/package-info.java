/// Tests of the inbox screen.
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification.ui;
