/// Tests of the notifications: each person gets each notification once.
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification;
