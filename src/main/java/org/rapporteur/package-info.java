/// The application class alone; every rule lives in a module below.
@org.jspecify.annotations.NullMarked
package org.rapporteur;
