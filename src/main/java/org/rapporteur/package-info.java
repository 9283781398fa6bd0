/// Contains only the application class; all rules are in the modules.
@org.jspecify.annotations.NullMarked
package org.rapporteur;
