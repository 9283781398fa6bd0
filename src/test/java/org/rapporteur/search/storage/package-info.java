@org.jspecify.annotations.NullMarked
package org.rapporteur.search.storage;
