/// Knows which texts of comments may not be read any more.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.removal;
