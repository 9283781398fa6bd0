/// Tests of followed places and their news.
@org.jspecify.annotations.NullMarked
package org.rapporteur.notification.following;
