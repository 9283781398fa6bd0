@org.jspecify.annotations.NullMarked
package org.rapporteur.api.feed;
