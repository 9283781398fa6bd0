/// Administrator's view for removing the sample.
@org.jspecify.annotations.NullMarked
package org.rapporteur.sample.ui;
