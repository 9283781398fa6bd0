/// Form fields and their errors.
@org.jspecify.annotations.NullMarked
package org.rapporteur.uikit.form;
